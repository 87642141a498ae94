package org.jisr.bench;

import org.jisr.fixtures.SoftAuthenticator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The first approver of a node, who agrees to its accounts with a key in software. */
final class Approver {
  private final Seat seat;
  private final SoftAuthenticator key;

  private Approver(Seat seat, SoftAuthenticator key) {
    this.seat = seat;
    this.key = key;
  }

  static Approver open(RealNode node, String purpose) throws Exception {
    Seat seat = Seat.open(node.approverLink(), "", purpose);
    String port = node.url().substring(node.url().lastIndexOf(':'));
    SoftAuthenticator key = new SoftAuthenticator("http://localhost" + port);
    JsonNode asked = seat.post("/api/security/passkeys/begin", null);
    ObjectNode made = Seat.object().put("id", asked.path("id").asString()).put("name", "Key");
    made.set("credential", tree(key.create(asked.path("options").toString())));
    seat.post("/api/security/passkeys/finish", made);
    return new Approver(seat, key);
  }

  /** Agrees to what an administrator proposed; their half of the link. */
  String agree(String proposal) throws Exception {
    String path = "/api/account-proposals/" + proposal + "/agree";
    JsonNode refusal = seat.refusal(path);
    JsonNode asked = seat.post("/api/confirmations/begin", refusal.path("details"));
    ObjectNode signed = Seat.object().put("id", asked.path("id").asString());
    signed.set("credential", tree(key.get(asked.path("options").toString())));
    seat.post("/api/confirmations/" + asked.path("id").asString() + "/finish", signed);
    return seat.post(path, null).path("link").asString();
  }

  private static JsonNode tree(String json) {
    return JsonMapper.shared().readTree(json);
  }
}
