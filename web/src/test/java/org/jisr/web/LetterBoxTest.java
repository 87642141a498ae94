package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jisr.exchange.TipOffAnswer;
import org.jisr.exchange.TipOffDraft;
import org.jisr.exchange.Urgency;
import org.jisr.law.Consultation;
import org.jisr.law.HumanRights;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Between two real nodes: an envelope is shown to who may read everything in it, on both sides. */
final class LetterBoxTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private static TestNode sender;
  private static TestNode receiver;
  private static StixId open;
  private static StixId secret;
  private static String openMail;
  private static String secretMail;

  @BeforeAll
  static void start() {
    sender = new TestNode("sender");
    receiver = new TestNode("receiver");
    Agreed.between(sender, receiver);
    open = stored(Tlp.GREEN, "Karim of the quay");
    secret = stored(Tlp.RED, "Secret source of the quay");
    openMail = released(open);
    secretMail = released(secret);
  }

  @AfterAll
  static void stop() {
    sender.close();
    receiver.close();
  }

  @Test
  void anEnvelopeIsListedForThoseClearedForAllOfIt() {
    for (String box : List.of("/api/outbox", "/api/inbox")) {
      TestNode node = box.equals("/api/outbox") ? sender : receiver;
      String uncleared = node.signedIn(Tlp.GREEN, Role.LIAISON).get(box).has(200).body();
      assertThat(uncleared).contains(openMail).doesNotContain(secretMail, secret.toString());
      String cleared = node.signedIn(Tlp.RED, Role.LIAISON).get(box).has(200).body();
      assertThat(cleared).contains(openMail, secretMail, secret.toString());
    }
  }

  @Test
  void pagesAreFullAndEndAsIfTheHiddenHadNeverCome() {
    for (String box : List.of("/api/outbox", "/api/inbox")) {
      Browser uncleared =
          (box.equals("/api/outbox") ? sender : receiver).signedIn(Tlp.GREEN, Role.LIAISON);
      List<String> whole = shown(uncleared.get(box + "?limit=200"));
      List<String> byOne = new ArrayList<>();
      String cursor = "";
      do {
        Answer page = uncleared.get(box + "?limit=1" + cursor).has(200);
        assertThat(shown(page)).hasSize(1);
        byOne.addAll(shown(page));
        cursor = "&cursor=" + page.json().path("next").asString("");
      } while (!cursor.equals("&cursor="));
      assertThat(byOne).isEqualTo(whole).contains(openMail).doesNotContain(secretMail);
      assertThat(uncleared.get(box + "?cursor=" + secretMail).lasting())
          .isEqualTo(uncleared.get(box + "?cursor=" + UUID.randomUUID()).lasting())
          .startsWith("404");
    }
  }

  private static List<String> shown(Answer page) {
    List<String> ids = new ArrayList<>();
    page.has(200).json().path("items").forEach(mail -> ids.add(mail.path("envelopeId").asString()));
    return ids;
  }

  @Test
  void aSecretStoredLaterAboutTheSameItemHidesNoEnvelope() {
    StixId subject = stored(Tlp.GREEN, "Well known of the quay");
    String mail = released(subject);
    String warning = warned(subject);
    for (TestNode node : List.of(sender, receiver)) {
      Browser uncleared = node.signedIn(Tlp.GREEN, Role.ANALYST, Role.LIAISON);
      Await.value(
          "the warning is known",
          () -> uncleared.get("/api/tip-offs").body(),
          body -> body.contains(warning));
      node.store(node.handling(Tlp.RED), identity(subject, "Secretly an informant"));
      String box = node == sender ? "/api/outbox/" : "/api/inbox/";
      uncleared.get(box + mail).has(200);
      uncleared.get("/api/tip-offs/" + warning).has(200);
    }
  }

  @Test
  void anUnseenEnvelopeAnswersAsAnUnknownOne() {
    String nobodys = UUID.randomUUID().toString();
    for (String box : List.of("/api/outbox/", "/api/inbox/")) {
      TestNode node = box.equals("/api/outbox/") ? sender : receiver;
      Browser uncleared = node.signedIn(Tlp.GREEN, Role.LIAISON);
      Answer unseen = uncleared.get(box + secretMail);
      unseen.isSpokenRefusal().has(404, "EXCHANGE_MAIL_UNKNOWN");
      assertThat(unseen.lasting()).isEqualTo(uncleared.get(box + nobodys).lasting());
      uncleared.get(box + openMail).has(200);
      node.signedIn(Tlp.RED, Role.LIAISON).get(box + secretMail).has(200);
    }
    Browser uncleared = sender.signedIn(Tlp.GREEN, Role.LIAISON);
    String recall = "{\"ids\":[\"" + secret + "\"],\"reason\":\"mistake\"}";
    assertThat(uncleared.post("/api/outbox/" + secretMail + "/recall", recall).lasting())
        .isEqualTo(uncleared.post("/api/outbox/" + nobodys + "/recall", recall).lasting())
        .startsWith("404");
  }

  @Test
  void aWarningReachesTheScreensOfThoseClearedForItsSubjectsOnly() {
    Browser cleared = receiver.signedIn(Tlp.RED, Role.ANALYST, Role.LIAISON);
    Browser uncleared = receiver.signedIn(Tlp.GREEN, Role.ANALYST, Role.LIAISON);
    try (Ears told = new Ears(cleared);
        Ears untold = new Ears(uncleared);
        Ears untoldHome = new Ears(sender.signedIn(Tlp.GREEN, Role.LIAISON))) {
      List.of(told, untold, untoldHome).forEach(ears -> ears.heard("event: hello"));
      String hidden = warned(secret);
      told.heard(hidden);
      String shown = warned(open);
      List.of(told, untold, untoldHome).forEach(ears -> ears.heard(shown));
      assertThat(untold.text()).doesNotContain(hidden);
      assertThat(untoldHome.text()).doesNotContain(hidden);
      assertThat(cleared.get("/api/tip-offs").has(200).body()).contains(hidden, shown);
      assertThat(uncleared.get("/api/tip-offs").has(200).body())
          .contains(shown)
          .doesNotContain(hidden);
      answersAsUnknown(uncleared, hidden);
      cleared.post("/api/tip-offs/" + hidden + "/acknowledge", "{}").has(200);
    }
  }

  private static void answersAsUnknown(Browser uncleared, String hidden) {
    String path = "/api/tip-offs/";
    String nobodys = UUID.randomUUID().toString();
    assertThat(uncleared.get(path + hidden).has(404, "EXCHANGE_TIP_OFF_UNKNOWN").lasting())
        .isEqualTo(uncleared.get(path + nobodys).lasting());
    assertThat(uncleared.post(path + hidden + "/acknowledge", "{}").has(404).lasting())
        .isEqualTo(uncleared.post(path + nobodys + "/acknowledge", "{}").lasting());
    String outcome = "{\"result\":\"confirmed\",\"text\":\"seen\"}";
    assertThat(uncleared.post(path + hidden + "/outcome", outcome).has(404).lasting())
        .isEqualTo(uncleared.post(path + nobodys + "/outcome", outcome).lasting());
  }

  private static Consultation consultation() {
    return new Consultation(Agreed.officer(sender), Purpose.EVENT_SECURITY, "2026-017");
  }

  private static StixId stored(Tlp marking, String name) {
    StixId id = StixId.random("identity");
    sender.store(sender.handling(marking, receiver.party), identity(id, name));
    return id;
  }

  private static StixObject identity(StixId id, String name) {
    return StixObject.read(
        """
        {"type":"identity","spec_version":"2.1","id":"%s",\
        "created":"2026-11-01T08:00:00.000Z","modified":"2026-11-01T08:00:00.000Z",\
        "name":"%s","identity_class":"individual"}"""
            .formatted(id, name));
  }

  private static String released(StixId id) {
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

  private static String warned(StixId subject) {
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
}
