package org.jisr.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A recall over three hops, from the order until the originator reads that every copy is gone. */
final class RecallBench {
  private static final int TIMES = 20;
  private static final int WARM = 2;
  private static final int HOPS = 3;
  private static final String PURPOSE = "event-security";

  private RecallBench() {}

  static void run(Sheet sheet) throws Exception {
    Path folder = Files.createTempDirectory("jisr-bench-recall");
    List<RealNode> nodes = new ArrayList<>();
    try {
      List<Seat> administrators = new ArrayList<>();
      for (int i = 0; i <= HOPS; i++) {
        RealNode node = RealNode.start(folder.resolve(party(i)), party(i));
        nodes.add(node);
        administrators.add(Seat.administrator(node, PURPOSE));
      }
      for (int i = 0; i < HOPS; i++) {
        Pairing.of(
            administrators.get(i), party(i), administrators.get(i + 1), party(i + 1), PURPOSE);
      }
      importAll(administrators.getFirst().colleague("analyst", "red", PURPOSE));
      List<Seat> liaisons = new ArrayList<>();
      for (Seat administrator : administrators) {
        liaisons.add(administrator.colleague("liaison", "red", PURPOSE));
      }
      measure(sheet, liaisons);
    } finally {
      nodes.forEach(RealNode::close);
      RealNode.delete(folder);
    }
  }

  private static String party(int number) {
    return "bench-" + (char) ('a' + number);
  }

  /** Clear items may go on without asking, so that nothing but the recall is measured. */
  private static void importAll(Seat analyst) throws Exception {
    JsonNode job =
        analyst.upload(
            "/api/imports?name=items.json&marking=clear&originator=bench-a&purpose=" + PURPOSE,
            Invented.sameValue(TIMES + WARM).getBytes(StandardCharsets.UTF_8));
    while (!job.path("state").asString().equals("done")) {
      Thread.sleep(50);
      job = analyst.get("/api/imports/" + job.path("id").asString());
    }
  }

  private static void measure(Sheet sheet, List<Seat> liaisons) throws Exception {
    Latencies road = new Latencies();
    for (int i = 0; i < TIMES + WARM; i++) {
      String item = Invented.identityId(i);
      String first = release(liaisons.getFirst(), party(1), item);
      for (int hop = 1; hop < HOPS; hop++) {
        arrived(liaisons.get(hop), item);
        release(liaisons.get(hop), party(hop + 1), item);
      }
      arrived(liaisons.get(HOPS), item);
      ObjectNode wish = Seat.object().put("reason", "Bench");
      wish.putArray("ids").add(item);
      long before = System.nanoTime();
      String recall =
          liaisons
              .getFirst()
              .post("/api/outbox/" + first + "/recall", wish)
              .path("envelopeId")
              .asString();
      allGone(liaisons.getFirst(), recall);
      if (i >= WARM) {
        road.add((System.nanoTime() - before) / 1e6);
      }
    }
    sheet.figure(
        "recall over %d hops, order to \"every copy is gone\"".formatted(HOPS),
        road.summary(0.99),
        "target 5 s; %d times, four nodes, all logs durable".formatted(TIMES));
  }

  private static String release(Seat sender, String to, String item) throws Exception {
    ObjectNode wish = Seat.object().put("humanRights", "no-concern");
    wish.putArray("ids").add(item);
    wish.putArray("partners").add(to);
    String hash = sender.post("/api/releases/preview", wish).path("decisionHash").asString();
    JsonNode sent = sender.post("/api/releases", wish.put("decisionHash", hash)).path("sent");
    return sent.path(0).path("envelopeId").asString();
  }

  private static void arrived(Seat reader, String item) throws Exception {
    while (reader.get("/api/inbox").path("items").valueStream().noneMatch(m -> holds(m, item))) {
      Thread.sleep(20);
    }
  }

  private static boolean holds(JsonNode mail, String item) {
    return mail.path("items").valueStream().anyMatch(i -> i.path("id").asString("").equals(item));
  }

  private static void allGone(Seat originator, String recall) throws Exception {
    while (originator
        .get("/api/recalls")
        .path("items")
        .valueStream()
        .noneMatch(
            each ->
                each.path("id").asString("").equals(recall)
                    && each.path("acted").asInt() == HOPS
                    && each.path("pending").asInt() == 0)) {
      Thread.sleep(5);
    }
  }
}
