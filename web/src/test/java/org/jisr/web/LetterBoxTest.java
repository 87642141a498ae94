package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jisr.law.Role;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Between two real nodes: an envelope is shown to who may read everything in it, on both sides. */
final class LetterBoxTest {
  private static Neighbours both;
  private static TestNode sender;
  private static TestNode receiver;
  private static StixId open;
  private static StixId secret;
  private static String openMail;
  private static String secretMail;

  @BeforeAll
  static void start() {
    both = Neighbours.agreed();
    sender = both.sender();
    receiver = both.receiver();
    open = both.stored(Tlp.GREEN, "Karim of the quay");
    secret = both.stored(Tlp.RED, "Secret source of the quay");
    openMail = both.released(open);
    secretMail = both.released(secret);
  }

  @AfterAll
  static void stop() {
    both.close();
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
    StixId subject = both.stored(Tlp.GREEN, "Well known of the quay");
    String mail = both.released(subject);
    String warning = both.warned(subject);
    for (TestNode node : List.of(sender, receiver)) {
      Browser uncleared = node.signedIn(Tlp.GREEN, Role.ANALYST, Role.LIAISON);
      Await.value(
          "the warning is known",
          () -> uncleared.get("/api/tip-offs").body(),
          body -> body.contains(warning));
      node.store(node.handling(Tlp.RED), Neighbours.identity(subject, "Secretly an informant"));
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
      String hidden = both.warned(secret);
      told.heard(hidden);
      String shown = both.warned(open);
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

  @Test
  void aWarningIsTakenAwayAsAnAlertWithALeafFirst() {
    String warning = both.warned(open);
    for (TestNode node : List.of(sender, receiver)) {
      Browser reader = node.signedIn(Tlp.GREEN, Role.LIAISON);
      Await.value(
          "the warning is known",
          () -> reader.get("/api/tip-offs").body(),
          body -> body.contains(warning));
      int before = node.leaves(LeafKind.EXPORT).size();
      Answer alert = reader.get("/api/tip-offs/" + warning + "/alert?status=exercise").has(200);
      assertThat(alert.body())
          .contains(
              "<identifier>" + warning + "</identifier>",
              "<sender>" + sender.party.value() + "</sender>",
              "<status>Exercise</status>",
              "<scope>Restricted</scope><restriction>TLP:RED</restriction>");
      assertThat(node.leaves(LeafKind.EXPORT)).hasSize(before + 1);
      reader.get("/api/tip-offs/" + warning + "/alert?status=real").has(400);
      assertThat(node.leaves(LeafKind.EXPORT)).hasSize(before + 1);
    }
  }

  private static void answersAsUnknown(Browser uncleared, String hidden) {
    String path = "/api/tip-offs/";
    String nobodys = UUID.randomUUID().toString();
    assertThat(uncleared.get(path + hidden).has(404, "EXCHANGE_TIP_OFF_UNKNOWN").lasting())
        .isEqualTo(uncleared.get(path + nobodys).lasting());
    assertThat(uncleared.get(path + hidden + "/alert").has(404).lasting())
        .isEqualTo(uncleared.get(path + nobodys + "/alert").lasting());
    assertThat(uncleared.post(path + hidden + "/acknowledge", "{}").has(404).lasting())
        .isEqualTo(uncleared.post(path + nobodys + "/acknowledge", "{}").lasting());
    String outcome = "{\"result\":\"confirmed\",\"text\":\"seen\"}";
    assertThat(uncleared.post(path + hidden + "/outcome", outcome).has(404).lasting())
        .isEqualTo(uncleared.post(path + nobodys + "/outcome", outcome).lasting());
  }
}
