package org.jisr.bank;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;
import org.jspecify.annotations.Nullable;

/**
 * Carries erasures out, step by step, each step durable: chosen, logged, taken out of the tables,
 * cleared from the other rooms, done. What a crash interrupted goes on at its step.
 *
 * <p>One at a time in a process; a process that runs beside another on the same bank does no harm.
 */
final class Eraser {
  /** What one erasure takes at most, so that its leaf stays small. */
  static final int MOST = 5_000;

  private static final int BATCH = 1_000;
  private static final List<String> TOUCHED =
      List.of(
          "bank.statement_rows",
          "bank.content_rows",
          "bank.edge_rows",
          "bank.lexeme",
          "bank.mention",
          "bank.spec_version",
          "bank.delivery",
          "bank.layer",
          "bank.redaction",
          "bank.tombstone",
          "bank.view_entry",
          "bank.view_waiting",
          "bank.source",
          "bank.handling",
          "bank.withheld",
          "bank.release_decision",
          "bank.erasure_item",
          "bank.erasure_trace",
          "bank.emergency",
          "bank.suppression",
          "bank.amendment");

  private final Jdbi jdbi;
  private final Transactions transactions;
  private final TransparencyLog log;
  private final InstantSource clock;
  private final LogTraces logTraces;
  private final List<ErasureParticipant> participants = new CopyOnWriteArrayList<>();

  /** Called with the erasure and the step it has just completed; tests stop it there. */
  volatile BiConsumer<UUID, String> reached = (id, step) -> {};

  Eraser(Jdbi jdbi, TransparencyLog log, InstantSource clock) {
    this.jdbi = jdbi;
    this.transactions = new Transactions(jdbi);
    this.log = log;
    this.clock = clock;
    this.logTraces = new LogTraces(log);
  }

  void join(ErasureParticipant participant) {
    participants.add(participant);
  }

  /** Ends what was interrupted, then erases all that is due. */
  synchronized List<Erasure> run() {
    List<Erasure> ended = new ArrayList<>();
    for (ErasureRows.Row open : transactions.run(ErasureRows::open)) {
      ended.add(carryOut(open));
    }
    List<Integer> due = dueHandlings();
    while (!due.isEmpty()) {
      List<Integer> handlings = due;
      ErasureRows.Row next = transactions.run(handle -> chooseDue(handle, handlings));
      if (next == null) {
        break;
      }
      ended.add(carryOut(next));
    }
    if (!due.isEmpty()) {
      letGoOfRecalled(due);
    }
    participants.forEach(ErasureParticipant::round);
    if (!ended.isEmpty()) {
      vacuum();
    }
    return ended;
  }

  /** Erases what somebody decided on. */
  synchronized List<Erasure> erase(ErasureGround ground, String by, List<Long> statements) {
    List<Erasure> ended = new ArrayList<>();
    for (int from = 0; from < statements.size(); from += MOST) {
      List<Long> part = statements.subList(from, Math.min(statements.size(), from + MOST));
      ended.add(
          carryOut(
              transactions.run(
                  handle -> ErasureRows.insert(handle, ground, by, part, clock.instant()))));
    }
    if (!ended.isEmpty()) {
      vacuum();
    }
    return ended;
  }

  private ErasureRows.@Nullable Row chooseDue(Handle handle, List<Integer> handlings) {
    ErasureWork work = new ErasureWork(handle);
    work.lock();
    List<Long> statements = work.due(handlings, MOST);
    return statements.isEmpty()
        ? null
        : ErasureRows.insert(handle, ErasureGround.DEADLINE, "node", statements, clock.instant());
  }

  private Erasure carryOut(ErasureRows.Row row) {
    UUID id = row.erasure().id();
    if (row.state().equals("chosen")) {
      long leaf = log.append(begins(row));
      transactions.run(handle -> run(() -> ErasureRows.logged(handle, id, leaf)));
      reached.accept(id, "logged");
    }
    if (!row.state().equals("cleared")) {
      while (transactions.run(handle -> takeBatch(handle, id))) {
        reached.accept(id, "batch");
      }
      clear(id);
      reached.accept(id, "cleared");
    }
    Erasure before = transactions.run(handle -> ErasureRows.find(handle, id)).orElse(row.erasure());
    long leaf = log.append(ends(before));
    transactions.run(handle -> run(() -> ErasureRows.done(handle, id, leaf, clock.instant())));
    return transactions.run(handle -> ErasureRows.find(handle, id)).orElse(before);
  }

  private boolean takeBatch(Handle handle, UUID id) {
    ErasureWork work = new ErasureWork(handle);
    work.lock();
    List<Long> batch = ErasureRows.batch(handle, id, BATCH);
    if (!batch.isEmpty()) {
      work.take(id, batch, clock.instant());
    }
    return !batch.isEmpty();
  }

  /** Views first, which need the tombstones; then the other rooms; then the tombstones. */
  private void clear(UUID id) {
    List<Integer> due = dueHandlings();
    transactions.run(
        handle ->
            run(
                () -> {
                  new ErasureWork(handle).lock();
                  new ErasureWork(handle).carryIntoViews(clock.instant());
                }));
    ErasedTraces traces = transactions.run(handle -> ErasureRows.traces(handle, id));
    List<Long> leaves = logTraces.find(traces);
    participants.forEach(each -> each.erase(traces.withLeaves(leaves)));
    // Last, so that after a crash the leaves are found again.
    logTraces.erase(leaves);
    transactions.run(
        handle ->
            run(
                () -> {
                  ErasureWork work = new ErasureWork(handle);
                  work.lock();
                  work.carryIntoViews(clock.instant());
                  work.scrub(due);
                  work.forget(id, due);
                  EmergencyRows.forget(handle, traces.gone());
                  ErasureRows.cleared(handle, id, leaves.size());
                }));
  }

  /** Tombstones of what was recalled go when the statement would have gone. */
  private void letGoOfRecalled(List<Integer> due) {
    transactions.run(
        handle ->
            run(
                () -> {
                  ErasureWork work = new ErasureWork(handle);
                  work.lock();
                  work.carryIntoViews(clock.instant());
                  work.scrub(due);
                }));
  }

  private List<Integer> dueHandlings() {
    Handlings handlings = new Handlings();
    transactions.run(handle -> run(() -> handlings.refresh(handle)));
    Instant now = clock.instant();
    List<Integer> due = new ArrayList<>();
    for (StoredHandling stored : handlings.above(0)) {
      if (ReviewRules.due(stored.handling(), now)) {
        due.add(stored.id());
      }
    }
    return due;
  }

  private void vacuum() {
    try (Handle handle = jdbi.open()) {
      NewWords.settle(handle);
      TOUCHED.forEach(table -> handle.execute("VACUUM " + table));
    } catch (JdbiException e) {
      throw new BankException(BankFault.UNAVAILABLE, e);
    }
  }

  private Leaf begins(ErasureRows.Row row) {
    Erasure erasure = row.erasure();
    List<Long> statements =
        transactions.run(handle -> ErasureRows.statements(handle, erasure.id()));
    return new Leaf(
        LeafKind.ERASE,
        clear(erasure, "begun"),
        Map.of("by", row.by(), "statements", StatementNumbers.text(statements)));
  }

  private static Leaf ends(Erasure erasure) {
    return new Leaf(LeafKind.ERASE, clear(erasure, "done"), Map.of());
  }

  private static Map<String, String> clear(Erasure erasure, String action) {
    return Map.of(
        "action", action,
        "erasure", erasure.id().toString(),
        "ground", erasure.ground().code(),
        "count", Long.toString(erasure.statements()),
        "leaves", Long.toString(erasure.leaves()));
  }

  private static boolean run(Runnable work) {
    work.run();
    return true;
  }
}
