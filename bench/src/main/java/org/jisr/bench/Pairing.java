package org.jisr.bench;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes two nodes partners that may send each other what a benchmark needs. */
final class Pairing {
  private Pairing() {}

  /** Both enrol and sign; the seats are those of administrators. */
  static void of(Seat one, String party, Seat other, String partner, String purpose)
      throws Exception {
    enrol(one, other);
    enrol(other, one);
    ObjectNode wish = Seat.object().put("title", "Bench");
    wish.putArray("purposes").add(purpose);
    wish.putArray("types").add("identity").add("report").add("note");
    wish.putArray("conditions");
    wish.put("validUntil", Instant.now().plus(Duration.ofDays(30)).toString());
    JsonNode offered = one.post("/api/partners/" + partner + "/agreements", wish);
    JsonNode hash = Seat.object().put("hash", offered.path("hash").asString());
    if (!offered.path("signedByUs").asBoolean(false)) {
      one.post("/api/agreements/" + offered.path("id").asString() + "/sign", hash);
    }
    String id = waitFor(other, party, "offered");
    other.post("/api/agreements/" + id + "/sign", hash);
    waitFor(one, partner, "in-force");
    waitFor(other, party, "in-force");
  }

  private static void enrol(Seat one, Seat other) throws Exception {
    JsonNode partner = one.post("/api/partners", other.get("/api/card"));
    String told = other.get("/api/session").path("node").path("fingerprint").asString();
    one.post(
        "/api/partners/" + partner.path("id").asString() + "/confirm",
        Seat.object().put("fingerprint", told));
  }

  private static String waitFor(Seat seat, String party, String state) throws Exception {
    while (true) {
      for (JsonNode partner : seat.get("/api/partners").path("items")) {
        for (JsonNode agreement : partner.path("agreements")) {
          if (partner.path("party").asString().equals(party)
              && agreement.path("state").asString().equals(state)) {
            return agreement.path("id").asString();
          }
        }
      }
      Thread.sleep(100);
    }
  }
}
