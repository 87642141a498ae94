package org.jisr.web;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jisr.exchange.CharterDraft;
import org.jisr.exchange.ReplayRule;
import org.jisr.exchange.RequestContent;
import org.jisr.exchange.RequestDraft;
import org.jisr.exchange.SpaceRole;
import org.jisr.exchange.SpaceSight;
import org.jisr.exchange.TipOffAnswer;
import org.jisr.exchange.TipOffDraft;
import org.jisr.exchange.Urgency;
import org.jisr.law.Consultation;
import org.jisr.law.HumanRights;
import org.jisr.law.Language;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;

/** Two real nodes that know each other and have an agreement in force. */
record Neighbours(TestNode sender, TestNode receiver) implements AutoCloseable {
  private static final Duration HOUR = Duration.ofHours(1);

  static Neighbours agreed() {
    Neighbours both = new Neighbours(new TestNode("sender"), new TestNode("receiver"));
    Agreed.between(both.sender, both.receiver);
    return both;
  }

  private Consultation consultation() {
    return new Consultation(Agreed.officer(sender), Purpose.EVENT_SECURITY, "2026-017");
  }

  /** Something the sender holds and may release to the receiver. */
  StixId stored(Tlp marking, String name) {
    StixId id = StixId.random("identity");
    sender.store(sender.handling(marking, receiver.party), identity(id, name));
    return id;
  }

  static StixObject identity(StixId id, String name) {
    return StixObject.read(
        """
        {"type":"identity","spec_version":"2.1","id":"%s",\
        "created":"2026-11-01T08:00:00.000Z","modified":"2026-11-01T08:00:00.000Z",\
        "name":"%s","identity_class":"individual"}"""
            .formatted(id, name));
  }

  /** Releases it and waits until it has arrived; gives the envelope. */
  String released(StixId id) {
    List<StixId> ids = List.of(id);
    List<String> partners = List.of(receiver.party.value());
    String hash =
        sender
            .exchange
            .releases()
            .preview(ids, partners, consultation(), HumanRights.NO_CONCERN)
            .decisionHash();
    String envelope =
        sender
            .exchange
            .releases()
            .send(ids, partners, consultation(), HumanRights.NO_CONCERN, hash)
            .sent()
            .getFirst()
            .envelopeId();
    Await.value(
        "the envelope arrives",
        () -> receiver.signedIn(Tlp.RED, Role.LIAISON).get("/api/inbox/" + envelope).status(),
        status -> status == 200);
    return envelope;
  }

  /** Warns the receiver of it; gives the tip-off. */
  String warned(StixId subject) {
    TipOffAnswer answer =
        sender
            .exchange
            .tipOffs()
            .send(
                new TipOffDraft(
                    receiver.party,
                    List.of(subject),
                    "A boat is on its way to the quay.",
                    "Stop and search the boat.",
                    Urgency.IMMEDIATE,
                    HOUR,
                    HumanRights.NO_CONCERN),
                consultation());
    if (answer instanceof TipOffAnswer.Sent sent) {
      return sent.tipOff().id();
    }
    throw new AssertionError("The tip-off was refused: " + answer);
  }

  /** Asks the receiver for something; gives the request. */
  String asked(Tlp marking) {
    RequestContent content =
        new RequestContent(
            "Whose is the boat?",
            "The owner of the boat KL-204.",
            "Preparation of an attack",
            "It was seen twice at the quay.",
            "It is registered with you.",
            "No other way is left.",
            "The owner most likely steers it.",
            "To find the owner.",
            null,
            "",
            marking);
    String id =
        sender
            .exchange
            .requests()
            .draft(new RequestDraft(receiver.party, content), consultation())
            .id();
    sender.exchange.requests().submit(id, consultation().viewer());
    Await.value(
        "the request arrives",
        () -> receiver.exchange.requests().list(Agreed.officer(receiver)),
        all -> all.stream().anyMatch(each -> each.id().equals(id)));
    return id;
  }

  /** Founds a space with the receiver; gives its id. */
  String founded(Tlp marking) {
    CharterDraft draft =
        new CharterDraft(
            "Boats at the quay",
            "Whoever lands at night",
            Purpose.EVENT_SECURITY,
            Set.of(Language.AR),
            Set.of("identity"),
            List.of(),
            marking,
            sender.clock.instant().plus(Duration.ofDays(20)),
            ReplayRule.NOTHING,
            List.of(new CharterDraft.Member(receiver.party, SpaceRole.MEMBER, SpaceSight.OPEN)));
    return sender.exchange.spaces().propose(draft, consultation().viewer()).id();
  }

  @Override
  public void close() {
    sender.close();
    receiver.close();
  }
}
