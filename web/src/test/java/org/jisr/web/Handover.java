package org.jisr.web;

import org.jisr.stix.StixId;
import tools.jackson.databind.JsonNode;

/** Releases an item as the decision card does: what would happen first, then that very decision. */
final class Handover {
  private Handover() {}

  static JsonNode preview(Browser from, TestNode to, StixId id) {
    return from.post("/api/releases/preview", wish(to, id, "")).has(200).json();
  }

  /** Gives the envelope. */
  static String release(Browser from, TestNode to, StixId id) {
    String hash = preview(from, to, id).path("decisionHash").asString();
    return from.post("/api/releases", wish(to, id, ",\"decisionHash\":\"" + hash + "\""))
        .has(201)
        .json()
        .path("sent")
        .path(0)
        .path("envelopeId")
        .asString();
  }

  private static String wish(TestNode to, StixId id, String more) {
    return "{\"ids\":[\"%s\"],\"partners\":[\"%s\"],\"humanRights\":\"no-concern\"%s}"
        .formatted(id, to.party.value(), more);
  }

  /** Waits until a letter is there for the reader. */
  static void arrived(Browser reader, String envelope) {
    Await.value(
        "the envelope arrives",
        () -> reader.get("/api/inbox/" + envelope).status(),
        status -> status == 200);
  }
}
