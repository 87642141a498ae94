package org.jisr.scenarios;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jisr.bank.BankException;
import org.jisr.bank.BankFault;
import org.jisr.bank.Gate;
import org.jisr.law.Consultation;
import org.jisr.law.Purpose;
import org.jisr.law.Viewer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works scenarios out one after the other, each with the rights its viewer has at that moment. What
 * was begun when the node stopped begins anew.
 */
final class Worker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

  private static final Duration RETRY = Duration.ofSeconds(30);

  private final ScenariosDatabase database;
  private final Gate gate;
  private final Leaves leaves;
  private final InstantSource clock;
  private final Map<UUID, Attended> running = new ConcurrentHashMap<>();
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform()
              .name("jisr-scenarios")
              .daemon()
              .priority(Thread.MIN_PRIORITY)
              .factory());
  private volatile @Nullable Function<String, Optional<Viewer>> accounts;
  private volatile boolean closed;

  Worker(ScenariosDatabase database, Gate gate, Leaves leaves, InstantSource clock) {
    this.database = database;
    this.gate = gate;
    this.leaves = leaves;
    this.clock = clock;
  }

  void start(Function<String, Optional<Viewer>> accounts) {
    database.run(
        handle -> {
          Rows.resume(handle, now());
          return accounts;
        });
    this.accounts = accounts;
    wake();
  }

  /** Works out what waits, soon. */
  void wake() {
    try {
      thread.execute(this::work);
    } catch (RejectedExecutionException e) {
      LOG.debug("No scenario is begun any more: the node stops.");
    }
  }

  /** How much of a scenario is done, 0 to 1. */
  double share(UUID id) {
    Attended attended = running.get(id);
    return attended == null ? 0 : attended.share();
  }

  void callOff(UUID id) {
    Attended attended = running.get(id);
    if (attended != null) {
      attended.callOff();
    }
  }

  private void work() {
    try {
      Function<String, Optional<Viewer>> viewers = accounts;
      if (viewers == null || closed) {
        return;
      }
      // One thread works, so what stands as begun now was left by a failure.
      database.run(
          handle -> {
            Rows.resume(handle, now());
            return viewers;
          });
      while (!closed) {
        Optional<Scenario> next = database.run(Rows::next);
        if (next.isEmpty()) {
          return;
        }
        work(next.get(), viewers);
      }
    } catch (RuntimeException e) {
      LOG.warn("Scenarios wait: the database does not answer.", e);
      CompletableFuture.delayedExecutor(RETRY.toSeconds(), TimeUnit.SECONDS).execute(this::wake);
    }
  }

  private void work(Scenario scenario, Function<String, Optional<Viewer>> viewers) {
    UUID id = scenario.id();
    Attended attended =
        new Attended(scenario.question().budget() + Front.budget(scenario.question()));
    running.put(id, attended);
    try {
      if (move(id, ScenarioState.WAITING, ScenarioState.READING)) {
        workOut(scenario, consultation(scenario, viewers), attended);
      }
    } catch (RuntimeException e) {
      fail(id, e);
    } finally {
      running.remove(id);
    }
  }

  private void fail(UUID id, RuntimeException failure) {
    if (closed) {
      return; // it stays as it was begun, and begins anew
    }
    String problem =
        switch (failure) {
          case BankException e when e.fault() != BankFault.UNAVAILABLE -> e.code();
          case ScenariosException e -> e.code();
          default -> ScenariosFault.FAILED.code();
        };
    if (problem.equals(ScenariosFault.FAILED.code())) {
      LOG.warn("A scenario could not be worked out.", failure);
    }
    database.run(handle -> Rows.end(handle, id, ScenarioState.FAILED, problem, now()));
  }

  private static Consultation consultation(
      Scenario scenario, Function<String, Optional<Viewer>> viewers) {
    Viewer viewer =
        viewers
            .apply(scenario.account())
            .filter(Access::permitted)
            .orElseThrow(() -> new ScenariosException(ScenariosFault.NOT_ALLOWED));
    return new Consultation(viewer, Purpose.of(scenario.purpose()), scenario.caseRef());
  }

  private void workOut(Scenario scenario, Consultation consultation, Attended attended) {
    UUID id = scenario.id();
    ScenarioQuestion question = scenario.question();
    question.requireFounded(gate);
    Input input = Input.of(question, gate.network(consultation, question.network()));
    if (input.nodes() == 0) {
      throw new ScenariosException(ScenariosFault.EMPTY);
    }
    if (!move(id, ScenarioState.READING, ScenarioState.COMPUTING)) {
      return;
    }
    Outcome outcome = Solver.solve(input, attended);
    if (attended.calledOff() || closed) {
      return;
    }
    String inputHash = input.hash();
    String kept = Stored.write(outcome);
    String planHash = Hashes.plan(inputHash, kept);
    leaves.write(
        "plan",
        consultation,
        id,
        Map.of(
            "seed", Long.toString(question.seed()),
            "budget", Long.toString(question.budget()),
            "evaluations", Long.toString(outcome.evaluations()),
            "outcome", outcome.status()),
        Map.of("input", inputHash, "plan", planHash));
    database.run(
        handle ->
            Rows.done(
                handle,
                id,
                inputHash,
                planHash,
                new Rows.Kept(input.used(), kept),
                input.view.nodes().stream().map(node -> node.id()).toList(),
                now()));
  }

  private boolean move(UUID id, ScenarioState from, ScenarioState to) {
    return database.run(handle -> Rows.move(handle, id, from, to));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Calls off what is worked on, which begins anew when the node starts again. */
  @Override
  public void close() {
    closed = true;
    running.values().forEach(Attended::callOff);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      thread.shutdownNow();
    }
  }
}
