package org.jisr.exercise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The steps by which two services get to know each other and agree. */
final class Enrolment {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration VALIDITY = Duration.ofDays(60);
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

  private Enrolment() {}

  /** All steps, without a look to the side. */
  static void both(Desk one, Desk other, List<String> purposes) {
    confirm(one, other, fingerprint(other), addCard(one, other)).expect(200);
    confirm(other, one, fingerprint(one), addCard(other, one)).expect(200);
    String hash = propose(one, other, purposes);
    sign(other, arrived(other, one, hash).path("id").asString(), hash).expect(200);
    inForce(one, other, hash);
    inForce(other, one, hash);
  }

  /** Hands the other's card to a desk; the partner as it stands there. */
  static JsonNode addCard(Desk desk, Desk other) {
    String card = other.administrator().get("/api/card").expect(200).text();
    return desk.administrator()
        .post("/api/partners", JsonMapper.shared().readTree(card))
        .expect(201)
        .body();
  }

  /** What a person at that desk reads aloud. */
  static String fingerprint(Desk desk) {
    JsonNode session = desk.administrator().get("/api/session").expect(200).body();
    return session.path("node").path("fingerprint").asString();
  }

  static Answer confirm(Desk desk, Desk other, String fingerprint, JsonNode partner) {
    return desk.administrator()
        .post(
            "/api/partners/" + partner.path("id").asString(other.state().party()) + "/confirm",
            JsonMapper.shared().createObjectNode().put("fingerprint", fingerprint));
  }

  /** Offers an agreement, signed by the one who offers; its hash. */
  static String propose(Desk desk, Desk other, List<String> purposes) {
    ObjectNode wish = JsonMapper.shared().createObjectNode();
    wish.put("title", "Two Shores Cup: " + desk.state().party() + ", " + other.state().party());
    purposes.forEach(wish.putArray("purposes")::add);
    TYPES.forEach(wish.putArray("types")::add);
    wish.putArray("conditions");
    wish.put("validUntil", Instant.now().plus(VALIDITY).toString());
    JsonNode offered =
        desk.administrator()
            .post("/api/partners/" + other.state().party() + "/agreements", wish)
            .expect(201)
            .body();
    String hash = offered.path("hash").asString();
    if (!offered.path("signedByUs").asBoolean(false)) {
      sign(desk, offered.path("id").asString(), hash).expect(200);
    }
    return hash;
  }

  /** The agreement with that hash, once it has come. */
  static JsonNode arrived(Desk desk, Desk from, String hash) {
    return Await.until(
        "the agreement arrives at " + desk.state().party(),
        PATIENCE,
        () -> agreement(desk, from.state().party(), hash),
        found -> found.path("hash").asString("").equals(hash));
  }

  static Answer sign(Desk desk, String id, String hash) {
    return desk.administrator()
        .post(
            "/api/agreements/" + id + "/sign",
            JsonMapper.shared().createObjectNode().put("hash", hash));
  }

  /** The agreement with that hash, once both have signed it. */
  static JsonNode inForce(Desk desk, Desk other, String hash) {
    return Await.until(
        "the agreement is in force at " + desk.state().party(),
        PATIENCE,
        () -> agreement(desk, other.state().party(), hash),
        found -> found.path("state").asString("").equals("in-force"));
  }

  static JsonNode agreement(Desk desk, String party, String hash) {
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
