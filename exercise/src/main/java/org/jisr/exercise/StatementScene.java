package org.jisr.exercise;

import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Two nodes come back with their clocks five weeks ahead, one of them after a power failure: each
 * states the day's month by itself, from its own log, and both say the same.
 */
final class StatementScene implements Scene {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration AHEAD = Duration.ofDays(35);
  private static final List<State> BOTH = List.of(State.AZWARA, State.COSTALBA);

  private final Program program;
  private final Running running;

  StatementScene(Program program, Running running) {
    this.program = program;
    this.running = running;
  }

  @Override
  public String title() {
    return "The month is over, and both sides state the same";
  }

  @Override
  public void play(Stage stage) {
    YearMonth month = YearMonth.now(ZoneOffset.UTC);
    stage.azwara().node().close();
    stage.costalba().node().kill();
    Program later = program.faulty(AHEAD);
    Map<State, NodeProcess> nodes = new EnumMap<>(State.class);
    for (State state : BOTH) {
      NodeProcess before = stage.at(state).node();
      String port = Integer.toString(before.exchangePort());
      List<String> ports = List.of("--port", "0", "--exchange-port", port);
      NodeProcess node = NodeProcess.launch(later, state, before.data(), ports);
      running.add(node);
      nodes.put(state, node);
    }
    Map<State, Officer> officers = new EnumMap<>(State.class);
    for (State state : BOTH) {
      NodeProcess node = Objects.requireNonNull(nodes.get(state));
      node.awaitReady();
      officers.put(state, liaison(state, node));
      stage.transcript().line(state.party(), "is up again, five weeks later by its clock");
    }
    Officer azwara = Objects.requireNonNull(officers.get(State.AZWARA));
    Officer costalba = Objects.requireNonNull(officers.get(State.COSTALBA));
    JsonNode ours = agreed(azwara, State.COSTALBA, month);
    JsonNode theirs = agreed(costalba, State.AZWARA, month);
    stage.transcript().line("azwara, costalba", "state " + month + " to each other, signed");
    judge(stage, ours, theirs);
    Checks checks = stage.checks();
    checks.equal(
        "the statement of a node whose partner is still in the month waits for the other one",
        "theirs-missing",
        row(azwara, State.KESTERMARK, month).path("standing").asString(""));
    String path = "/api/ledger/costalba/" + month + "/statement/theirs";
    JsonNode file = azwara.get(path).expect(200).body();
    checks.that(
        "the partner's statement is kept with both signatures",
        file.path("signatures").size() == 2 && file.path("text").isString(),
        file.path("signatures").size() + " signatures");
  }

  private Officer liaison(State state, NodeProcess node) {
    return Officer.signIn(Chancery.atTheMachine(state, program, node).invite(Desk.Post.LIAISON));
  }

  private static void judge(Stage stage, JsonNode ours, JsonNode theirs) {
    Checks checks = stage.checks();
    checks.equal(
        "what azwara sent is what costalba received",
        ours.path("sent").path("letters").toString(),
        theirs.path("received").path("letters").toString());
    checks.equal(
        "what costalba sent is what azwara received",
        theirs.path("sent").path("letters").toString(),
        ours.path("received").path("letters").toString());
    checks.equal("azwara stated the month once", 1, ours.path("ours").path("version").asInt());
    checks.equal("so did costalba", 1, theirs.path("ours").path("version").asInt());
    checks.that(
        "recalls and answers are counted",
        ours.path("quality").path("recalls").path("honoured").asInt() > 0
            && !ours.path("quality").path("requests").isEmpty(),
        ours.path("quality").toString());
    stage
        .figures()
        .put(
            "letters of the month, stated the same by both",
            "%d and %d"
                .formatted(
                    ours.path("sent").path("count").asInt(),
                    ours.path("received").path("count").asInt()));
  }

  private static JsonNode agreed(Officer officer, State partner, YearMonth month) {
    return Await.until(
        "both statements of the month say the same",
        PATIENCE,
        () -> row(officer, partner, month),
        found -> found.path("standing").asString("").equals("agreed"));
  }

  private static JsonNode row(Officer officer, State partner, YearMonth month) {
    for (JsonNode each : officer.get("/api/ledger").expect(200).body().path("items")) {
      if (each.path("partner").path("party").asString("").equals(partner.party())
          && each.path("month").asString("").equals(month.toString())) {
        return each;
      }
    }
    return JsonMapper.shared().createObjectNode();
  }
}
