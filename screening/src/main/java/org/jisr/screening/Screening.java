package org.jisr.screening;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.jisr.bank.ErasedTraces;
import org.jisr.bank.ErasureParticipant;
import org.jisr.bank.Gate;
import org.jisr.law.Consultation;
import org.jisr.law.Language;
import org.jisr.law.Viewer;
import org.jisr.log.TransparencyLog;

/**
 * Names laid beside published lists: names asked for, and the names of the bank that a viewer may
 * see. Every answer is a lead for a person; nothing is decided, merged or changed by itself.
 *
 * <p>Names of the bank come by its gate for one consultation, and what is found is for that
 * consultation alone and read through the gate again before it is shown. Each act writes its leaf
 * first. Thread-safe.
 */
public final class Screening implements AutoCloseable, ErasureParticipant {
  private static final double LEAST_BUDGET = .01;
  private static final double MOST_BUDGET = 1_000;

  private final ScreeningDatabase database;
  private final Gate gate;
  private final InstantSource clock;
  private final Leaves leaves;
  private final ListLoader loader;
  private final ListDesk lists;
  private final Sweeps sweeps;
  private final QueueDesk queue;
  private final StandingQueues standing;

  private Screening(
      ScreeningDatabase database,
      TransparencyLog log,
      Gate gate,
      Viewers viewers,
      InstantSource clock) {
    this.database = database;
    this.gate = gate;
    this.clock = clock;
    this.leaves = new Leaves(log);
    this.loader = new ListLoader(database, this::renewSoon);
    this.lists = new ListDesk(database, log, clock, loader::look);
    this.sweeps = new Sweeps(database, gate, leaves, clock, this::sight, viewers);
    this.standing = new StandingQueues(this::renew);
    this.queue = new QueueDesk(database, gate, leaves, sweeps, clock);
  }

  /**
   * Opens the room with its schema {@code screening}; lists are made ready behind it, and queues
   * whose viewers looked not long ago go on by themselves.
   *
   * @param viewers asked before the names that somebody may see are screened while nobody looks
   * @throws ScreeningException {@code SCREENING_SCHEMA_NEWER}, {@code SCREENING_UNAVAILABLE}
   */
  public static Screening open(
      DataSource dataSource, TransparencyLog log, Gate gate, Viewers viewers, InstantSource clock) {
    Screening screening =
        new Screening(new ScreeningDatabase(dataSource), log, gate, viewers, clock);
    screening.loader.look();
    return screening;
  }

  /** The way lists come in. */
  public ListDesk lists() {
    return lists;
  }

  /** Lists, budget and calibration, for those who screen and those who keep the lists. */
  public ScreeningState state(Viewer viewer) {
    Access.requireStatus(viewer);
    LoadedLists loaded = loader.loaded();
    double budget = database.run(Settings::budget);
    return new ScreeningState(
        loaded != null,
        lists.lists().stream().map(each -> withReady(each, loaded)).toList(),
        budget,
        Scorer.threshold(budget),
        database.run(Settings::calibration));
  }

  private static ListStatus withReady(
      ListStatus status, @org.jspecify.annotations.Nullable LoadedLists loaded) {
    LoadedList list = loaded == null ? null : loaded.list(status.list());
    return new ListStatus(
        status.list(),
        status.title(),
        status.version(),
        status.alarm(),
        list != null && list.version.equals(status.version()));
  }

  /**
   * Who on the lists a question may mean, the most bits first; also while somebody types.
   *
   * @throws ScreeningException {@code SCREENING_NOT_READY}, {@code SCREENING_NOT_ALLOWED}
   */
  public List<ScreeningMatch> ask(Consultation consultation, Question question) {
    Access.requireContent(consultation.viewer());
    LoadedLists loaded = loader.require();
    leaves.write(
        "ask", consultation, Map.of("list", loaded.stamp()), Map.of("query", question.toString()));
    return scorer(loaded).find(question);
  }

  /**
   * Answers a file of questions with a CSV file of answers, row by row in the same order and in
   * memory that does not grow. A row that asks nothing is answered with its line and what it lacks.
   *
   * @param questions UTF-8, a table with columns {@code name} and, where known, {@code birth},
   *     {@code nationality}, {@code gender}, {@code document}, or a JSON object with these a line
   * @return how many questions there were
   * @throws ScreeningException {@code SCREENING_BATCH_INVALID}, {@code SCREENING_FILE_MALFORMED}
   *     with {@code line}; what was answered before it stands
   */
  public long batch(
      Consultation consultation, InputStream questions, OutputStream answers, Language language) {
    Access.requireContent(consultation.viewer());
    LoadedLists loaded = loader.require();
    return new Batch(consultation, leaves, scorer(loaded), loaded.stamp(), language)
        .run(questions, answers);
  }

  /**
   * The entities that the viewer may see and that may be on a list; looking at it also sets the
   * screening of what is new going.
   *
   * @param from how many to pass over
   * @param limit 1 to 200
   */
  public QueuePage queue(Consultation consultation, int from, int limit) {
    Access.requireContent(consultation.viewer());
    QueueDesk.Sight sight = sight();
    QueuePage page = queue.page(consultation, sight, from, Math.clamp(limit, 1, 200));
    sweeps.begin(consultation);
    return page;
  }

  /**
   * Writes the whole queue of this viewer as a CSV file, after a leaf.
   *
   * @param names what accounts are called
   */
  public void export(
      Consultation consultation,
      OutputStream file,
      Language language,
      UnaryOperator<String> names) {
    List<QueueItem> items = queue.exported(consultation, open(consultation));
    var ids = items.stream().map(QueueItem::entity).distinct().toList();
    QueueExport.write(
        items,
        ids.isEmpty() ? Map.of() : gate.references(consultation, ids),
        names,
        language,
        file);
  }

  /** Sets every standing queue going. */
  void renew() {
    if (loader.loaded() != null) {
      sweeps.renew();
    }
  }

  /** Waits until no queue has anything left to be screened in the background. */
  void settle() {
    sweeps.settle();
  }

  private void renewSoon() {
    standing.soon();
  }

  /** Screens all that is there before it returns. */
  void sweep(Consultation consultation) {
    sweeps.run(consultation);
  }

  /** What is searched now. */
  LoadedLists loaded() {
    return loader.require();
  }

  /** Makes lists ready before it returns. */
  void load() {
    loader.load();
  }

  /**
   * Keeps what a person decided, and why.
   *
   * @param why 1 to 2,000 characters
   * @throws ScreeningException {@code SCREENING_MATCH_UNKNOWN} also for a match that the viewer may
   *     not see, {@code SCREENING_DECISION_INVALID}
   */
  public QueueItem decide(Consultation consultation, UUID match, Verdict verdict, String why) {
    return queue.decide(consultation, open(consultation), match, verdict, why);
  }

  /** Opens a match again that was decided; fails as {@link #decide}. */
  public QueueItem undo(Consultation consultation, UUID match, String why) {
    return queue.undo(consultation, open(consultation), match, why);
  }

  private QueueDesk.Sight open(Consultation consultation) {
    Access.requireContent(consultation.viewer());
    return sight();
  }

  private QueueDesk.Sight sight() {
    LoadedLists loaded = loader.require();
    Calibration calibration = database.run(Settings::calibration);
    double budget = database.run(Settings::budget);
    return new QueueDesk.Sight(
        new Scorer(loaded, calibration, budget), loaded, budget, calibration.number());
  }

  /**
   * Sets how many false alerts in a thousand questions are put up with; queues are screened anew.
   *
   * @param perThousand .01 to 1,000
   * @throws ScreeningException {@code SCREENING_BUDGET_INVALID}
   */
  public void budget(Viewer viewer, double perThousand) {
    Access.requireLists(viewer);
    if (!(perThousand >= LEAST_BUDGET && perThousand <= MOST_BUDGET)) {
      throw new ScreeningException(ScreeningFault.BUDGET_INVALID);
    }
    leaves.write("budget", viewer.account(), Map.of("budget", Double.toString(perThousand)));
    database.run(
        handle -> {
          Settings.budget(handle, perThousand, now(), viewer.account());
          return perThousand;
        });
  }

  /**
   * Fits the calibration anew to the decisions that this viewer sees, and keeps what it was before
   * beside what it is now. Nothing else ever changes it.
   *
   * @throws ScreeningException {@code SCREENING_CALIBRATION_UNFOUNDED}
   */
  public Calibration calibrate(Consultation consultation) {
    QueueDesk.Sight sight = open(consultation);
    Calibration before = database.run(Settings::calibration);
    List<CalibrationFit.Case> cases = queue.cases(consultation, sight);
    long same = cases.stream().filter(CalibrationFit.Case::same).count();
    if (cases.size() < 20 || same < 5 || cases.size() - same < 5) {
      throw new ScreeningException(ScreeningFault.CALIBRATION_UNFOUNDED);
    }
    double[] fit = CalibrationFit.fit(before, cases);
    Calibration bare =
        new Calibration(before.number() + 1, fit[0], fit[1], null, null, 0, null, null);
    Calibration after =
        new Calibration(
            bare.number(),
            fit[0],
            fit[1],
            now(),
            consultation.viewer().account(),
            cases.size(),
            CalibrationFit.reliability(before, cases),
            CalibrationFit.reliability(bare, cases));
    leaves.write(
        "calibrate", consultation, Map.of("count", Integer.toString(cases.size())), Map.of());
    return database.run(
        handle -> {
          Settings.calibration(handle, after);
          return after;
        });
  }

  private Scorer scorer(LoadedLists loaded) {
    return new Scorer(loaded, database.run(Settings::calibration), database.run(Settings::budget));
  }

  /** Lets go of what was found and decided about entities of which nothing is left. */
  @Override
  public void erase(ErasedTraces traces) {
    sweeps.between(
        () -> {
          queue.forget();
          loader.forget();
          if (!traces.gone().isEmpty()) {
            database.run(
                handle -> {
                  Decisions.forget(handle, traces.gone());
                  return traces;
                });
          }
        });
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Stops at the next page; the data source stays open. */
  @Override
  public void close() {
    standing.close();
    sweeps.close();
    loader.close();
  }
}
