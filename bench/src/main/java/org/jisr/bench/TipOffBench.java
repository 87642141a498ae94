package org.jisr.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A tip-off from "send" at one node to the screen at another, both logs durable. */
final class TipOffBench {
  private static final int TIMES = 300;
  private static final String PURPOSE = "event-security";

  private TipOffBench() {}

  static void run(Sheet sheet) throws Exception {
    Path folder = Files.createTempDirectory("jisr-bench-tip-off");
    try (RealNode here = RealNode.start(folder.resolve("here"), "bench-here");
        RealNode there = RealNode.start(folder.resolve("there"), "bench-there")) {
      Seat administrator = Seat.administrator(here, PURPOSE);
      Seat other = Seat.administrator(there, PURPOSE);
      Pairing.of(administrator, "bench-here", other, "bench-there", PURPOSE);
      Seat sender = administrator.colleague("liaison", "red", PURPOSE);
      administrator
          .colleague("analyst", "red", PURPOSE)
          .bring("subject.json", Invented.sameValue(1), "bench-here");
      Latencies road =
          warn(sender, other.colleague("liaison", "red", PURPOSE), Invented.identityId(0), TIMES);
      sheet.figure(
          "tip-off, send to the partner's screen",
          road.summary(0.99),
          "target p99 1 s; %d times, two nodes, both logs durable".formatted(TIMES));
    } finally {
      RealNode.delete(folder);
    }
  }

  /** From "send" at the first node until the other's officer is shown it, so many times. */
  static Latencies warn(Seat sender, Seat receiver, String subject, int times) throws Exception {
    Map<String, Long> seen = new ConcurrentHashMap<>();
    BufferedReader screen =
        new BufferedReader(new InputStreamReader(receiver.stream(), StandardCharsets.UTF_8));
    Thread.ofVirtual().start(() -> watch(screen, seen));
    Latencies road = new Latencies();
    for (int i = 0; i < times + 20; i++) {
      ObjectNode wish = Seat.object().put("partner", "bench-there").put("threat", "Drill " + i);
      wish.put("permittedAction", "None").put("urgency", "immediate");
      wish.put("humanRights", "no-concern");
      wish.putArray("subjectIds").add(subject);
      wish.put("acknowledgeWithinSeconds", 3_600).put("purpose", PURPOSE);
      long before = System.nanoTime();
      String id = sender.post("/api/tip-offs", wish).path("id").asString();
      while (!seen.containsKey(id)) {
        Thread.onSpinWait();
        Thread.sleep(0, 200_000);
      }
      if (i >= 20) {
        road.add((seen.get(id) - before) / 1e6);
      }
    }
    return road;
  }

  private static void watch(BufferedReader screen, Map<String, Long> seen) {
    try {
      String event = "";
      for (String line = screen.readLine(); line != null; line = screen.readLine()) {
        if (line.startsWith("event:")) {
          event = line.substring(6).strip();
        } else if (line.startsWith("data:") && event.equals("tip-off")) {
          String id = JsonMapper.shared().readTree(line.substring(5)).path("id").asString();
          seen.putIfAbsent(id, System.nanoTime());
        }
      }
    } catch (IOException e) {
      seen.put("closed", System.nanoTime());
    }
  }
}
