package org.jisr.exercise;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The oversight body counts, draws and is itself seen. */
final class OversightScene implements Scene {
  private static final String FROM = "2020-01-01T00:00:00Z";
  private static final String TO = "2050-01-01T00:00:00Z";
  private static final String PERIOD = "from=" + FROM + "&to=" + TO;
  private static final int DRAWN = 200;

  private final Program program;
  private final Path workshop;

  OversightScene(Program program, Path workshop) {
    this.program = program;
    this.workshop = workshop;
  }

  @Override
  public String title() {
    return "Oversight looks, and is seen looking";
  }

  @Override
  public void play(Stage stage) {
    for (State state : State.values()) {
      Desk desk = stage.at(state);
      JsonNode found =
          desk.oversight().get("/api/oversight/statistics?by=month&" + PERIOD).expect(200).body();
      counted(stage, desk, found);
      warned(stage, desk, found);
    }
    drawn(stage, stage.azwara());
    seen(stage, stage.azwara());
    verified(stage, stage.azwara());
  }

  /** What is counted is what stands in the log, leaf by leaf. */
  private static void counted(Stage stage, Desk desk, JsonNode found) {
    long size = found.path("size").asLong();
    Map<String, Long> counted = new TreeMap<>();
    found
        .path("kinds")
        .forEach(
            kind ->
                counted.merge(
                    kind.path("kind").asString(), kind.path("leaves").asLong(), Long::sum));
    stage
        .checks()
        .equal(
            desk.state().party() + ": statistics say what was played", played(desk, size), counted);
    stage.transcript().line(desk.who("oversight"), "counts %d acts, %s".formatted(size, counted));
  }

  private static Map<String, Long> played(Desk desk, long size) {
    Map<String, Long> kinds = new TreeMap<>();
    String next = "";
    do {
      String cursor = next.isEmpty() ? "" : "&cursor=" + Officer.encode(next);
      JsonNode page = desk.oversight().get("/api/log?limit=200" + cursor).expect(200).body();
      for (JsonNode leaf : page.path("items")) {
        if (leaf.path("index").asLong() < size) {
          kinds.merge(leaf.path("kind").asString(), 1L, Long::sum);
        }
      }
      next = page.path("next").asString("");
    } while (!next.isEmpty());
    return kinds;
  }

  /** A warning that a person acknowledged has a wait in the statistics of both sides. */
  private static void warned(Stage stage, Desk desk, JsonNode found) {
    for (JsonNode times : found.path("warnings")) {
      long acknowledged = times.path("acknowledged").asLong();
      stage
          .checks()
          .that(
              desk.state().party()
                  + ": waits of warnings "
                  + times.path("direction").asString()
                  + " are known",
              acknowledged <= times.path("warnings").asLong()
                  && (acknowledged == 0) == times.path("medianSeconds").isNull(),
              times.toString());
    }
  }

  private void drawn(Stage stage, Desk desk) {
    ObjectNode wish =
        JsonMapper.shared().createObjectNode().put("from", FROM).put("to", TO).put("count", DRAWN);
    JsonNode sample = desk.oversight().post("/api/oversight/samples", wish).expect(201).body();
    Path copy = workshop.resolve("sampled-log");
    Folders.copyLog(desk.node().data().resolve("log"), copy);
    Shell again =
        Shell.run(
            program,
            "log",
            "sample",
            copy.toString(),
            "--key",
            desk.node().data().resolve("log-key.txt").toString(),
            "--from",
            FROM,
            "--to",
            TO,
            "--size",
            sample.path("size").asString(""),
            "--count",
            Integer.toString(DRAWN),
            "--json");
    JsonNode repeated = JsonMapper.shared().readTree(line(again.output()));
    stage
        .checks()
        .equal("the sample is drawn the same from files alone", leaves(sample), leaves(repeated));
    stage
        .checks()
        .that(
            "the sample's seed is the log's root and something was drawn",
            sample.path("root").asString().equals(repeated.path("root").asString())
                && !leaves(sample).isEmpty(),
            leaves(sample) + " of " + sample.path("pool").asLong());
    String path = "/api/oversight/samples/" + sample.path("id").asString();
    JsonNode opened = desk.oversight().get(path).expect(200).body();
    boolean decided = false;
    for (JsonNode act : opened.path("acts")) {
      decided |=
          !act.path("items").isEmpty() || act.path("act").path("kind").asString().equals("export");
    }
    stage
        .checks()
        .that("what was drawn comes with its decisions", decided, opened.path("pool").asString(""));
    Folders.delete(copy);
  }

  private static List<Long> leaves(JsonNode sample) {
    List<Long> leaves = new ArrayList<>();
    sample.path("leaves").forEach(leaf -> leaves.add(leaf.asLong()));
    return leaves;
  }

  private static void seen(Stage stage, Desk desk) {
    List<String> ranges = new ArrayList<>();
    JsonNode looks = desk.oversight().get("/api/log?kind=log-read&limit=200").expect(200).body();
    looks.path("items").forEach(leaf -> ranges.add(leaf.path("opened").path("range").asString("")));
    stage
        .checks()
        .that(
            "each look of oversight is in the log",
            ranges.stream().anyMatch(range -> range.startsWith("statistics "))
                && ranges.stream().anyMatch(range -> range.startsWith("sample ")),
            ranges.size() + " looks");
    JsonNode draws = desk.oversight().get("/api/log?kind=inspection").expect(200).body();
    stage
        .checks()
        .equal(
            "the draw is in the log with its seed",
            "draw",
            draws.path("items").path(0).path("clear").path("action").asString(""));
  }

  private static void verified(Stage stage, Desk desk) {
    JsonNode found = desk.oversight().post("/api/oversight/verify", null).expect(200).body();
    stage
        .checks()
        .that(
            "the counts are those of the log when they are made again",
            found.path("ok").asBoolean() && found.path("registerTrue").asBoolean(),
            found.path("size").asString(""));
  }

  private static String line(String text) {
    return text.lines().filter(each -> each.startsWith("{")).findFirst().orElse("{}");
  }
}
