package org.jisr.log;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jisr.log.SignedNote.NoteSignature;
import org.jspecify.annotations.Nullable;

/**
 * Shows a log to its witnesses in a fixed rhythm and keeps what enough of them cosigned. Nothing
 * waits for it: an absent witness delays a proof's cosignatures, never an act.
 */
public final class WitnessPublisher implements AutoCloseable {
  private static final System.Logger LOGGER = System.getLogger(WitnessPublisher.class.getName());
  private static final Leaf DUMMY = new Leaf(LeafKind.DUMMY, Map.of(), Map.of());

  private final TransparencyLog log;
  private final WitnessPolicy policy;
  private final WitnessRhythm rhythm;
  private final InstantSource clock;
  private final List<AskedWitness> witnesses;
  private final ExecutorService asking = Executors.newVirtualThreadPerTaskExecutor();
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("jisr-log-witness").daemon().factory());
  private long shown;

  /**
   * Begins nothing before {@link #start}.
   *
   * @param policy must know this log
   * @param transports the way to each witness of the policy
   * @throws LogException {@link LogFault#WRONG_KEY} when the policy is for other logs
   */
  public WitnessPublisher(
      TransparencyLog log,
      WitnessPolicy policy,
      Function<PolicyWitness, WitnessTransport> transports,
      WitnessRhythm rhythm,
      InstantSource clock) {
    if (policy.logs().stream().noneMatch(log.verifierKeys()::contains)) {
      throw new LogException(LogFault.WRONG_KEY);
    }
    this.log = log;
    this.policy = policy;
    this.rhythm = rhythm;
    this.clock = clock;
    this.witnesses =
        policy.witnesses().stream()
            .map(w -> new AskedWitness(log, w, transports.apply(w), rhythm.cadence()))
            .toList();
    Checkpoint kept = log.witnessed();
    this.shown = kept == null ? 0 : kept.size();
    log.shownBy(this::standing);
  }

  /** Begins to publish, at once and then in the rhythm. */
  public void start() {
    timer.scheduleAtFixedRate(
        this::publishQuietly, 0, rhythm.cadence().toMillis(), TimeUnit.MILLISECONDS);
  }

  private void publishQuietly() {
    try {
      publish();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOGGER.log(Level.WARNING, "The log was not shown to witnesses; it will be tried again.", e);
    }
  }

  /** One round: fills the log up to the next size, and asks every witness to cosign it. */
  public synchronized PolicyVerdict publish() throws InterruptedException {
    long size = rhythm.next(shown, log.size());
    long missing = size - log.size();
    if (missing > 0) {
      log.append(Collections.nCopies((int) missing, DUMMY));
    }
    Checkpoint checkpoint = log.checkpointAt(size);
    shown = size;
    List<NoteSignature> lines = ask(checkpoint, clock.instant());
    Checkpoint cosigned = Checkpoint.of(checkpoint.body(), checkpoint.note().with(lines));
    PolicyVerdict verdict = policy.judge(cosigned);
    if (verdict.met()) {
      log.witnessed(cosigned);
    }
    return verdict;
  }

  private List<NoteSignature> ask(Checkpoint checkpoint, Instant now) throws InterruptedException {
    List<Future<List<NoteSignature>>> answers = new ArrayList<>();
    for (AskedWitness witness : witnesses) {
      answers.add(asking.submit(() -> witness.ask(checkpoint, now)));
    }
    List<NoteSignature> lines = new ArrayList<>();
    for (Future<List<NoteSignature>> answer : answers) {
      try {
        lines.addAll(answer.get());
      } catch (ExecutionException e) {
        LOGGER.log(Level.WARNING, "A witness could not be asked.", e);
      }
    }
    return lines;
  }

  /** How far the witnesses have seen this log. */
  public WitnessStanding standing() {
    Checkpoint cosigned = log.witnessed();
    long size = log.size();
    long seen = cosigned == null ? 0 : cosigned.size();
    return new WitnessStanding(
        size,
        seen,
        cosigned == null ? null : lastCosignature(cosigned),
        Math.max(0, size - seen),
        witnesses.stream().map(AskedWitness::state).toList());
  }

  private @Nullable Instant lastCosignature(Checkpoint cosigned) {
    return cosigned.note().signatures().stream()
        .filter(line -> policy.witnesses().stream().anyMatch(w -> line.isOf(w.key())))
        .map(line -> Instant.ofEpochSecond(line.time()))
        .max(Instant::compareTo)
        .orElse(null);
  }

  /** The policy in force. */
  public WitnessPolicy policy() {
    return policy;
  }

  /** Stops asking. */
  @Override
  public void close() {
    timer.shutdownNow();
    asking.shutdownNow();
  }
}
