package org.jisr.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Warnings about one item, counted at both ends. */
final class Warnings {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Desk from;
  private final Desk to;
  private final List<String> sent = new ArrayList<>();

  Warnings(Desk from, Desk to) {
    this.from = from;
    this.to = to;
  }

  /** Sends one, to be acknowledged in so many seconds; its id. */
  String send(int seconds) {
    ObjectNode wish = JsonMapper.shared().createObjectNode();
    wish.put("partner", to.state().party()).put("threat", "Drill " + sent.size());
    wish.put("permittedAction", "None").put("urgency", "immediate");
    wish.put("acknowledgeWithinSeconds", seconds).put("purpose", "event-security");
    wish.put("humanRights", "no-concern");
    wish.putArray("subjectIds").add(ManyObjects.id(from.state().party(), 0));
    String id = from.liaison().post("/api/tip-offs", wish).expect(201).body().path("id").asString();
    sent.add(id);
    return id;
  }

  /** Waits until each is delivered, and counts. */
  FaultTable.Row settle(String fault) {
    for (String id : sent) {
      Await.until(
          "a warning is delivered: " + fault,
          PATIENCE,
          () -> seen(from, id).path("state").asString(""),
          state -> !state.isEmpty() && !state.equals("sent") && !state.equals("queued"));
    }
    int delivered = 0;
    int again = 0;
    for (String id : sent) {
      int there = count(to, "in", id);
      delivered += Math.min(1, there);
      again += Math.max(0, there - 1);
    }
    return new FaultTable.Row(fault, sent.size(), delivered, again, sent.size() - delivered);
  }

  /** How it stands at one end. */
  JsonNode seen(Desk desk, String id) {
    return all(desk, desk == from ? "out" : "in").stream()
        .filter(each -> each.path("id").asString().equals(id))
        .findFirst()
        .orElseGet(JsonMapper.shared()::createObjectNode);
  }

  private static int count(Desk desk, String direction, String id) {
    return (int)
        all(desk, direction).stream().filter(each -> each.path("id").asString().equals(id)).count();
  }

  private static List<JsonNode> all(Desk desk, String direction) {
    List<JsonNode> all = new ArrayList<>();
    desk.liaison()
        .get("/api/tip-offs?direction=" + direction)
        .expect(200)
        .body()
        .path("items")
        .forEach(all::add);
    return all;
  }
}
