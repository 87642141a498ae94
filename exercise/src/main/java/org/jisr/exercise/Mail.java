package org.jisr.exercise;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What lies in an inbox or outbox. */
final class Mail {
  private Mail() {}

  /** All of it, page by page. */
  static List<JsonNode> all(Officer officer, String box) {
    List<JsonNode> all = new ArrayList<>();
    String next = "";
    do {
      String cursor = next.isEmpty() ? "" : "?cursor=" + Officer.encode(next);
      JsonNode page = officer.get("/api/" + box + cursor).expect(200).body();
      page.path("items").forEach(all::add);
      next = page.path("next").asString("");
    } while (!next.isEmpty());
    return all;
  }

  /** One envelope, or an empty object. */
  static JsonNode find(Officer officer, String box, String envelopeId) {
    return all(officer, box).stream()
        .filter(mail -> mail.path("envelopeId").asString("").equals(envelopeId))
        .findFirst()
        .orElseGet(JsonMapper.shared()::createObjectNode);
  }
}
