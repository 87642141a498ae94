package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jisr.exchange.AgreementDraft;
import org.jisr.exchange.PackedPouch;
import org.jisr.exchange.Partner;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One node has enrolled the other, which does not know it yet: what it sends must wait. */
final class PouchRoutesTest {
  private static TestNode here;
  private static TestNode there;
  private static Browser liaison;
  private static Browser guest;

  @BeforeAll
  static void start() {
    here = new TestNode("pouch-here");
    there = new TestNode("pouch-there");
    liaison = here.signedIn(Tlp.RED, Role.LIAISON);
    guest = there.signedIn(Tlp.RED, Role.LIAISON);
    enrol(here, there);
    here.exchange
        .agreements()
        .propose(
            there.party.value(),
            new AgreementDraft(
                "Carried by hand",
                Set.of(Purpose.EVENT_SECURITY),
                Set.of(AgreementTerms.ANY_TYPE),
                List.of(),
                Instant.now().plus(Duration.ofDays(30))),
            Agreed.officer(here));
  }

  @AfterAll
  static void stop() {
    here.close();
    there.close();
  }

  private static void enrol(TestNode one, TestNode other) {
    Partner partner =
        one.exchange.partners().add(other.identity.card().json(), Agreed.officer(one));
    one.exchange
        .partners()
        .confirm(partner.id(), other.identity.fingerprint().text(), Agreed.officer(one));
  }

  private static byte[] pack(TestNode from, TestNode to) {
    PackedPouch packed = from.exchange.pouches().pack(to.party.value(), null, Agreed.officer(from));
    try {
      return Files.readAllBytes(packed.file());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatWaitsIsListedPackedAndTakenInByTheOtherNode() {
    JsonNode waiting = liaison.get("/api/pouches").has(200).json().path("waiting").path(0);
    assertThat(waiting.path("partner").asString()).isEqualTo(there.party.value());
    assertThat(waiting.path("envelopes").asInt()).isEqualTo(1);
    Answer packed = liaison.post("/api/partners/" + there.party + "/pouches", "{}").has(200);
    assertThat(packed.body()).startsWith("jisr-pouch/1 ").doesNotContain("Carried by hand");
    String id = liaison.get("/api/pouches").json().path("items").path(0).path("id").asString();
    liaison.post("/api/pouches/" + id + "/whole", "{}").has(204);
    assertThat(liaison.get("/api/pouches").json().path("items").path(0).path("whole").asBoolean())
        .isTrue();
    byte[] pouch = pack(here, there);
    guest
        .send("POST", "/api/pouches", BodyPublishers.ofByteArray(pouch))
        .has(404, "EXCHANGE_PARTNER_UNKNOWN");
    enrol(there, here);
    JsonNode taken =
        guest.send("POST", "/api/pouches", BodyPublishers.ofByteArray(pouch)).has(201).json();
    assertThat(taken.path("taken").asInt() + taken.path("repeated").asInt()).isEqualTo(1);
    assertThat(taken.path("problems")).isEmpty();
    assertThat(there.exchange.agreements().with(here.party.value())).hasSize(1);
  }

  @Test
  void whatIsNoPouchIsRefusedWithWords() {
    for (String body : List.of("", "{}", "jisr-pouch/1 5\nabcde")) {
      guest.send("POST", "/api/pouches", body).isSpokenRefusal();
    }
    guest.post("/api/pouches/00000000-0000-4000-8000-000000000000/whole", "{}").has(404);
    liaison.post("/api/partners/nobody/pouches", "{}").has(404);
    liaison.post("/api/partners/" + there.party + "/pouches?after=x", "{}").has(404);
  }

  @Test
  void onlyThoseWhoAnswerForPartnersCarryPouches() {
    Browser analyst = here.signedIn(Tlp.RED, Role.ANALYST);
    analyst.get("/api/pouches").has(403);
    analyst.post("/api/partners/" + there.party + "/pouches", "{}").has(403);
    analyst.send("POST", "/api/pouches", "x").has(403);
  }
}
