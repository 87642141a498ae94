package org.jisr.exercise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The services exchange cards, compare fingerprints and sign what they agreed. */
final class EnrolmentScene implements Scene {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final List<String> TYPES =
      List.of(
          "report",
          "note",
          "indicator",
          "phone-number",
          "identity",
          "location",
          "event",
          "vehicle");

  @Override
  public String title() {
    return "The services get to know each other";
  }

  @Override
  public void play(Stage stage) {
    for (State one : State.values()) {
      for (State other : State.values()) {
        if (one != other) {
          enrol(stage, stage.at(one), stage.at(other));
        }
      }
    }
    agree(stage, stage.costalba(), List.of("event-security", "organised-crime"));
    agree(stage, stage.kestermark(), List.of("event-security"));
  }

  private static void enrol(Stage stage, Desk desk, Desk other) {
    String card = other.administrator().get("/api/card").expect(200).text();
    JsonNode partner =
        desk.administrator()
            .post("/api/partners", JsonMapper.shared().readTree(card))
            .expect(201)
            .body();
    String shown = partner.path("fingerprint").asString();
    String told =
        other
            .administrator()
            .get("/api/session")
            .body()
            .path("node")
            .path("fingerprint")
            .asString();
    String pair = desk.state().party() + " and " + other.state().party();
    stage.checks().equal(pair + " read the same fingerprint", told, shown);
    if (desk.state() == State.AZWARA && other.state() == State.COSTALBA) {
      Answer wrong = confirm(desk, partner, new StringBuilder(shown).reverse().toString());
      stage.checks().that("a wrong fingerprint is refused", wrong.status() >= 400, wrong.code());
    }
    JsonNode confirmed = confirm(desk, partner, told).expect(200).body();
    stage.checks().equal(pair + " are enrolled", "confirmed", confirmed.path("state").asString());
    stage
        .transcript()
        .line(desk.who("administrator"), "enrols " + other.state().party() + ", words compared");
  }

  private static Answer confirm(Desk desk, JsonNode partner, String fingerprint) {
    ObjectNode body = JsonMapper.shared().createObjectNode().put("fingerprint", fingerprint);
    return desk.administrator()
        .post("/api/partners/" + partner.path("id").asString() + "/confirm", body);
  }

  private static void agree(Stage stage, Desk other, List<String> purposes) {
    Desk azwara = stage.azwara();
    ObjectNode wish = JsonMapper.shared().createObjectNode();
    wish.put("title", "Two Shores Cup: " + azwara.state().party() + ", " + other.state().party());
    purposes.forEach(wish.putArray("purposes")::add);
    TYPES.forEach(wish.putArray("types")::add);
    wish.putArray("conditions");
    wish.put("validUntil", Instant.now().plus(Duration.ofDays(60)).toString());
    String partner = other.state().party();
    JsonNode offered =
        azwara
            .administrator()
            .post("/api/partners/" + partner + "/agreements", wish)
            .expect(201)
            .body();
    String hash = offered.path("hash").asString();
    if (!offered.path("signedByUs").asBoolean(false)) {
      sign(azwara, offered.path("id").asString(), hash).expect(200);
    }
    JsonNode seen =
        Await.until(
            "the agreement arrives at " + partner,
            PATIENCE,
            () -> agreement(other, "azwara", hash),
            found -> found.path("hash").asString("").equals(hash));
    String id = seen.path("id").asString();
    Answer forged = sign(other, id, "00".repeat(32));
    stage
        .checks()
        .that(
            "another text's hash is not signed: " + partner, forged.status() >= 400, forged.code());
    sign(other, id, hash).expect(200);
    for (Desk desk : List.of(azwara, other)) {
      String counterpart = desk == azwara ? partner : "azwara";
      JsonNode signed =
          Await.until(
              "the agreement is in force",
              PATIENCE,
              () -> agreement(desk, counterpart, hash),
              found -> found.path("state").asString("").equals("in-force"));
      stage
          .checks()
          .equal(
              "agreement in force at " + desk.state().party() + " with " + counterpart,
              "in-force",
              signed.path("state").asString());
    }
    stage.transcript().line("azwara, " + partner, "sign: " + String.join(", ", purposes));
  }

  private static Answer sign(Desk desk, String id, String hash) {
    return desk.administrator()
        .post(
            "/api/agreements/" + id + "/sign",
            JsonMapper.shared().createObjectNode().put("hash", hash));
  }

  private static JsonNode agreement(Desk desk, String party, String hash) {
    JsonNode partners = desk.administrator().get("/api/partners").expect(200).body();
    for (JsonNode partner : partners.path("items")) {
      if (partner.path("party").asString().equals(party)) {
        for (JsonNode agreement : partner.path("agreements")) {
          if (agreement.path("hash").asString().equals(hash)) {
            return agreement;
          }
        }
      }
    }
    return JsonMapper.shared().createObjectNode();
  }
}
