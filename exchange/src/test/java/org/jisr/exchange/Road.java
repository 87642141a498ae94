package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Condition;
import org.jisr.law.ConditionKind;
import org.jisr.law.HumanRights;
import org.jisr.law.Purpose;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;

/** Short ways to walk the road between two nodes. */
final class Road {
  static final Condition NO_ONWARD = Condition.of(ConditionKind.NO_ONWARD);

  private Road() {}

  static StixObject person(String name) {
    return StixObject.read(
        """
        {"type":"identity","spec_version":"2.1","id":"identity--%s",\
        "created":"2026-11-01T08:00:00.000Z","modified":"2026-11-01T08:00:00.000Z",\
        "name":"%s","identity_class":"individual","x_own":1.50}"""
            .formatted(UUID.randomUUID(), name));
  }

  /** Can leave without what it mentions. */
  static StixObject mentioning(StixId mentioned) {
    return StixObject.read(
        """
        {"type":"identity","spec_version":"2.1","id":"identity--%s",\
        "created":"2026-11-01T08:00:00.000Z","modified":"2026-11-01T08:00:00.000Z",\
        "name":"A club","identity_class":"organization","description":"Run by %s"}"""
            .formatted(UUID.randomUUID(), mentioned));
  }

  static void befriend(TestNode one, TestNode other) {
    one.enrol(other);
    other.enrol(one);
  }

  static AgreementDraft draft() {
    return draft(List.of(NO_ONWARD));
  }

  private static AgreementDraft draft(List<Condition> conditions) {
    return new AgreementDraft(
        "Security of the cup final",
        Set.of(Purpose.EVENT_SECURITY),
        Set.of(AgreementTerms.ANY_TYPE),
        conditions,
        Instant.now().plus(Duration.ofDays(365)));
  }

  /** Enrols both, and both sign an agreement. */
  static Agreement agree(TestNode one, TestNode other) {
    return agree(one, other, List.of(NO_ONWARD));
  }

  static Agreement agree(TestNode one, TestNode other, List<Condition> conditions) {
    befriend(one, other);
    Agreement proposed =
        one.exchange.agreements().propose(other.party.value(), draft(conditions), one.viewer());
    Await.until(
        "the offer arrives", () -> other.exchange.agreements().with(one.party.value()).size() == 1);
    other.exchange.agreements().sign(proposed.id(), proposed.hash(), other.viewer());
    Agreement agreed =
        Await.value(
            "the signature returns",
            () -> one.exchange.agreements().get(proposed.id()),
            agreement -> agreement.state() == AgreementState.IN_FORCE);
    quiet(one);
    quiet(other);
    return agreed;
  }

  /** Waits until everything this node sent is answered: a receipt adds a leaf to its log. */
  private static void quiet(TestNode node) {
    Await.until(
        "everything sent is answered",
        () ->
            node.exchange.mailbox().outbox(null, 200).items().stream()
                .noneMatch(
                    mail ->
                        mail.state() == DeliveryState.QUEUED
                            || mail.state() == DeliveryState.SENT));
  }

  /** Stores something new that may go to the other, and releases it. */
  static String release(TestNode from, TestNode to, StixObject object) {
    from.store(from.handling(to.party), object);
    return releaseStored(from, to, List.of(object.id())).sent().getFirst().envelopeId();
  }

  static ReleaseReport releaseStored(TestNode from, TestNode to, List<StixId> ids) {
    List<String> partners = List.of(to.party.value());
    String hash =
        from.exchange
            .releases()
            .preview(ids, partners, from.consultation(), HumanRights.NO_CONCERN)
            .decisionHash();
    return from.exchange
        .releases()
        .send(ids, partners, from.consultation(), HumanRights.NO_CONCERN, hash);
  }

  static MailItem answered(TestNode from, String envelopeId) {
    return Await.value(
        "the envelope is answered",
        () -> from.exchange.mailbox().sent(envelopeId),
        mail ->
            mail.state() == DeliveryState.ACKNOWLEDGED || mail.state() == DeliveryState.REFUSED);
  }

  static TipOffDraft warning(TestNode to, StixId subject, Duration acknowledgeWithin) {
    return new TipOffDraft(
        to.party,
        List.of(subject),
        "A van with explosives is on its way to the north gate.",
        "Stop and search the van; do not disperse the crowd.",
        Urgency.IMMEDIATE,
        acknowledgeWithin,
        HumanRights.NO_CONCERN);
  }

  static TipOff warn(TestNode from, TestNode to, StixId subject, Duration acknowledgeWithin) {
    TipOffAnswer answer =
        from.exchange.tipOffs().send(warning(to, subject, acknowledgeWithin), from.consultation());
    if (answer instanceof TipOffAnswer.Sent sent) {
      return sent.tipOff();
    }
    throw new AssertionError("The tip-off was refused: " + answer);
  }

  static TipOff inState(TestNode node, String id, TipOffState state) {
    return Await.value(
        "the tip-off is " + state,
        () ->
            node.exchange.tipOffs().list(null).stream()
                .filter(tipOff -> tipOff.id().equals(id))
                .findFirst()
                .orElse(null),
        tipOff -> tipOff != null && tipOff.state() == state);
  }
}
