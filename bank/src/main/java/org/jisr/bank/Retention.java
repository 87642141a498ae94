package org.jisr.bank;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jisr.law.Consultation;
import org.jisr.law.CorrectionState;
import org.jisr.law.Handling;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.LeafProof;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * The end of statements: their review, and their erasure from everywhere.
 *
 * <p>Dates work by themselves: once a review is overdue nobody but a reviewer sees the statement,
 * and once its deletion date has passed nobody does, whether any job has run or not. Thread-safe.
 *
 * <p>All methods throw {@link BankException} with {@code BANK_UNAVAILABLE} when the database does
 * not answer, and {@link org.jisr.log.LogException} when the leaf could not be written.
 */
public final class Retention implements AutoCloseable {
  private static final int MOST = 200;

  private final Jdbi jdbi;
  private final TransparencyLog log;
  private final InstantSource clock;
  private final ReviewDesk desk;
  private final Eraser eraser;
  private final DryRuns dryRuns;
  private final SubjectRequests requests;
  private final SubjectFiles files;
  private final Suppressions suppressions;
  private final Recurring erasing;

  Retention(Jdbi jdbi, TransparencyLog log, InstantSource clock) {
    this.jdbi = jdbi;
    this.log = log;
    this.clock = clock;
    this.desk = new ReviewDesk(jdbi, clock);
    this.eraser = new Eraser(jdbi, log, clock);
    this.erasing =
        new Recurring(
            "bank-retention",
            eraser::run,
            "What is due could not be erased; it stays unreadable and is tried again.");
    this.dryRuns = new DryRuns(jdbi, clock);
    this.requests = new SubjectRequests(jdbi, log, clock, this::carryOut);
    this.files = new SubjectFiles(jdbi, log, clock);
    this.suppressions = new Suppressions(jdbi, log, clock);
  }

  /** Adds another place that must let go of what is erased; before {@link #start}. */
  public void join(ErasureParticipant participant) {
    eraser.join(participant);
  }

  /** Begins to erase what is due, now and then again each time the cadence has passed. */
  public void start(Duration cadence) {
    erasing.start(cadence);
  }

  /** Ends interrupted erasures and erases all that is due now; returns what was ended. */
  public List<Erasure> run() {
    return eraser.run();
  }

  /** What would be erased by a moment, as far as the viewer may know of it. */
  public DryRun dryRun(Consultation consultation, Instant until) {
    return dryRuns.of(consultation, until);
  }

  /** How much would be erased by a moment, for those who look after the node and see no content. */
  public DryRun dryRun(Instant until) {
    return dryRuns.counts(until);
  }

  /** How much awaits a review now, for those who see no content; nothing of it can be found. */
  public DryRun overdue() {
    return dryRuns.overdue();
  }

  /** The latest erasures, the newest first. */
  public List<Erasure> erasures(int limit) {
    return read(handle -> ErasureRows.latest(handle, Math.clamp(limit, 1, MOST)));
  }

  /**
   * The proof that the log says an erasure was done, for verification without this node.
   *
   * @throws BankException {@code BANK_ERASURE_UNKNOWN} also while it is under way
   */
  public LeafProof certificate(UUID erasure) {
    Long leaf =
        read(handle -> ErasureRows.find(handle, erasure)).map(Erasure::lastLeaf).orElse(null);
    if (leaf == null) {
      throw new BankException(BankFault.ERASURE_UNKNOWN);
    }
    return log.prove(leaf);
  }

  /**
   * A page of what is overdue and the viewer may decide on; leaves a {@code review} leaf.
   *
   * @throws BankException {@code BANK_REVIEW_NOT_ALLOWED} for all but approvers
   */
  public ReviewPage queue(Consultation consultation, int limit, @Nullable String cursor) {
    ReviewPage page = desk.queue(consultation, Math.clamp(limit, 1, MOST), cursor);
    note(consultation, "listed", null, "", "", page.items().size());
    return page;
  }

  /**
   * All versions of what is to be reviewed; leaves a {@code consult} leaf.
   *
   * @throws BankException {@code BANK_ENTITY_UNKNOWN}
   */
  public List<StatementView> look(Consultation consultation, ReviewTarget target) {
    List<StatementView> views = required(consultation, target);
    Map<String, String> committed = ConsultationLog.committed(consultation);
    committed.put("object", target.id().toString());
    log.append(new Leaf(LeafKind.CONSULT, ConsultationLog.clear(consultation), committed));
    return views;
  }

  /**
   * Keeps what was reviewed until a new review; leaves a {@code review} leaf.
   *
   * @param reviewBy after now, and within what the rule of the category allows
   * @param note why, in the reviewer's words; it is committed in the log
   * @throws BankException {@code BANK_REVIEW_INVALID}, {@code BANK_ENTITY_UNKNOWN}
   */
  public void keep(
      Consultation consultation,
      ReviewTarget target,
      Instant reviewBy,
      ReviewGround ground,
      String note) {
    Handling handling = required(consultation, target).getFirst().handling();
    Instant now = clock.instant();
    if (!reviewBy.isAfter(now) || reviewBy.isAfter(ReviewRules.latestReview(handling, now))) {
      throw new BankException(BankFault.REVIEW_INVALID);
    }
    note(consultation, "kept", target, ground.code(), note, 1);
    Handling kept = handling.toBuilder().retention(reviewBy, handling.deleteAfter()).build();
    write(
        handle -> {
          new ErasureWork(handle).lock();
          List<Long> rows = rows(handle, target);
          if (!rows.isEmpty()) {
            Rehandling rehandling = new Rehandling(handle);
            rehandling.move(rows, rehandling.fresh(kept));
          }
          return rows.size();
        });
  }

  /**
   * Erases what was reviewed; leaves a {@code review} leaf and those of the erasure.
   *
   * @throws BankException {@code BANK_ENTITY_UNKNOWN}
   */
  public List<Erasure> erase(Consultation consultation, ReviewTarget target, String note) {
    required(consultation, target);
    note(consultation, "erased", target, ErasureGround.REVIEW.code(), note, 1);
    return eraser.erase(
        ErasureGround.REVIEW,
        consultation.viewer().account(),
        read(handle -> rows(handle, target)));
  }

  /** Persons' requests about their data. */
  public SubjectRequests requests() {
    return requests;
  }

  /** All processing of one person, for oversight. */
  public SubjectFiles files() {
    return files;
  }

  /** What was erased and is held back when it arrives again. */
  public Suppressions suppressions() {
    return suppressions;
  }

  private void carryOut(Consultation decider, SubjectMeasure measure, Set<StixId> objects) {
    switch (measure) {
      case NONE, CORRECT -> {}
      case ERASE ->
          eraser.erase(
              ErasureGround.SUBJECT_REQUEST,
              decider.viewer().account(),
              desk.decidable(decider, objects).stream()
                  .flatMap(target -> read(handle -> rows(handle, target)).stream())
                  .sorted()
                  .toList());
      case RESTRICT -> desk.decidable(decider, objects).forEach(this::restrict);
    }
  }

  /** What is disputed is read with a caveat and leaves only when authorised. */
  private void restrict(ReviewTarget target) {
    write(
        handle -> {
          new ErasureWork(handle).lock();
          List<Long> rows = rows(handle, target);
          if (!rows.isEmpty()) {
            Rehandling rehandling = new Rehandling(handle);
            Handling handling = rehandling.named(target.handling());
            rehandling.move(
                rows,
                rehandling.fresh(handling.toBuilder().state(disputed(handling.state())).build()));
          }
          return rows.size();
        });
  }

  /** What is superseded or more already stays so. */
  private static CorrectionState disputed(CorrectionState state) {
    return state.compareTo(CorrectionState.DISPUTED) > 0 ? state : CorrectionState.DISPUTED;
  }

  /** Waits for the step under way. */
  @Override
  public void close() {
    erasing.close();
  }

  Eraser eraser() {
    return eraser;
  }

  private List<StatementView> required(Consultation consultation, ReviewTarget target) {
    List<StatementView> views = desk.look(consultation, target);
    if (views.isEmpty()) {
      throw new BankException(BankFault.ENTITY_UNKNOWN);
    }
    return views;
  }

  private static List<Long> rows(Handle handle, ReviewTarget target) {
    return ReviewDesk.rows(handle, target.id().uuid(), target.id().type(), target.handling());
  }

  private void note(
      Consultation consultation,
      String action,
      @Nullable ReviewTarget target,
      String ground,
      String note,
      int count) {
    Map<String, String> committed = ConsultationLog.committed(consultation);
    if (target != null) {
      committed.put("object", target.id().toString());
      committed.put("handling", target.handling());
      committed.put("note", note);
    }
    log.append(
        new Leaf(
            LeafKind.REVIEW,
            Map.of("action", action, "ground", ground, "count", Integer.toString(count)),
            committed));
  }

  /** Whether somebody looks after the node and its dates without seeing content. */
  public static boolean seesCounts(Viewer viewer) {
    return viewer.has(Role.ADMINISTRATOR) || viewer.has(Role.OVERSIGHT);
  }

  private <T> T read(Function<Handle, T> work) {
    try (Handle handle = jdbi.open()) {
      return work.apply(handle);
    } catch (JdbiException e) {
      throw new BankException(BankFault.UNAVAILABLE, e);
    }
  }

  private <T> T write(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (JdbiException e) {
      throw new BankException(BankFault.UNAVAILABLE, e);
    }
  }
}
