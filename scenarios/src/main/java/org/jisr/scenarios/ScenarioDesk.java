package org.jisr.scenarios;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jisr.bank.Gate;
import org.jisr.law.Consultation;

/** Opens scenarios and keeps what becomes of them, for the viewer who opened each. */
final class ScenarioDesk {
  private static final int MOST_WAITING = 10;
  private static final int MOST_LISTED = 200;
  private static final int LONGEST_REASON = 2_000;

  private final ScenariosDatabase database;
  private final Gate gate;
  private final Leaves leaves;
  private final Worker worker;
  private final InstantSource clock;

  ScenarioDesk(
      ScenariosDatabase database, Gate gate, Leaves leaves, Worker worker, InstantSource clock) {
    this.database = database;
    this.gate = gate;
    this.leaves = leaves;
    this.worker = worker;
    this.clock = clock;
  }

  Scenario open(Consultation consultation, ScenarioQuestion question) {
    question.requireFounded(gate);
    gate.requireNetwork(consultation, question.network());
    requireRoom(consultation);
    Scenario scenario =
        new Scenario(
            UUID.randomUUID(),
            consultation.viewer().account(),
            consultation.purpose().code(),
            consultation.caseRef(),
            question,
            ScenarioState.WAITING,
            0,
            null,
            now(),
            null,
            null,
            null,
            null);
    leaves.write(
        "open",
        consultation,
        scenario.id(),
        Map.of(),
        Map.of("basis", question.basis().toString(), "query", question.network().toString()));
    database.run(
        handle -> {
          Rows.insert(handle, consultation, scenario);
          return scenario;
        });
    worker.wake();
    return scenario;
  }

  private void requireRoom(Consultation consultation) {
    String account = consultation.viewer().account();
    if (database.run(handle -> Rows.waiting(handle, account)) >= MOST_WAITING) {
      throw new ScenariosException(ScenariosFault.TOO_MANY);
    }
  }

  List<Scenario> list(Consultation consultation) {
    return database.run(handle -> Rows.own(handle, consultation, MOST_LISTED)).stream()
        .map(this::progressed)
        .toList();
  }

  Scenario get(Consultation consultation, UUID id) {
    return database
        .run(handle -> Rows.own(handle, consultation, id))
        .map(this::progressed)
        .orElseThrow(() -> new ScenariosException(ScenariosFault.UNKNOWN));
  }

  private Scenario progressed(Scenario scenario) {
    return switch (scenario.state()) {
      case COMPUTING -> scenario.progressed(worker.share(scenario.id()));
      case DONE -> scenario.progressed(1);
      case WAITING, READING, CANCELLED, INTERRUPTED, FAILED -> scenario;
    };
  }

  Scenario cancel(Consultation consultation, UUID id) {
    get(consultation, id);
    leaves.write("cancel", consultation, id, Map.of(), Map.of());
    if (!database.run(handle -> Rows.end(handle, id, ScenarioState.CANCELLED, null, now()))) {
      throw new ScenariosException(ScenariosFault.STATE);
    }
    worker.callOff(id);
    return get(consultation, id);
  }

  Scenario again(Consultation consultation, UUID id) {
    get(consultation, id).question().requireFounded(gate);
    requireRoom(consultation);
    leaves.write("again", consultation, id, Map.of(), Map.of());
    if (!database.run(handle -> Rows.again(handle, id))) {
      throw new ScenariosException(ScenariosFault.STATE);
    }
    worker.wake();
    return get(consultation, id);
  }

  void remove(Consultation consultation, UUID id) {
    get(consultation, id);
    leaves.write("remove", consultation, id, Map.of(), Map.of());
    worker.callOff(id);
    database.run(
        handle -> {
          Rows.remove(handle, id);
          return id;
        });
  }

  Scenario decide(Consultation consultation, Picture picture, Verdict verdict, String why) {
    String reason = why.strip().replace('\u0000', '\uFFFD');
    String plan = picture.scenario().planHash();
    String input = picture.scenario().inputHash();
    if (reason.isEmpty() || reason.length() > LONGEST_REASON || plan == null || input == null) {
      throw new ScenariosException(ScenariosFault.DECISION_INVALID);
    }
    UUID id = picture.scenario().id();
    ScenarioDecision decision =
        new ScenarioDecision(verdict, reason, consultation.viewer().account(), now(), plan);
    leaves.write(
        "decide",
        consultation,
        id,
        Map.of("verdict", verdict.code()),
        Map.of("note", reason, "input", input, "plan", plan));
    database.run(
        handle -> {
          Rows.decide(handle, id, decision);
          return decision;
        });
    return get(consultation, id);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
