package org.jisr.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jisr.bank.Bank;
import org.jspecify.annotations.Nullable;

/**
 * The way of files into the bank: each is spooled, checked from end to end, and only then stored.
 *
 * <p>An import survives a stop, a crash and the loss of the database: it goes on by itself from its
 * last committed chunk, nothing twice and nothing lost. Thread-safe; one process at a time may use
 * a spool folder.
 */
public final class Importer implements AutoCloseable {
  /** How many imports work at the same time; more wait their turn. */
  private static final int PARALLEL = 4;

  private static final int LISTED = 200;

  private final Clock clock;
  private final Spool spool;
  private final JobTable jobs;
  private final RefusalTable refusals;
  private final Workshop workshop;
  private final ExecutorService workers;
  private final Map<UUID, ImportRun> running = new ConcurrentHashMap<>();
  private final List<ImportListener> listeners = new CopyOnWriteArrayList<>();

  private Importer(
      Bank bank, DataSource dataSource, Path spoolFolder, ImportLimits limits, Clock clock)
      throws IOException {
    this.clock = clock;
    this.spool = new Spool(spoolFolder, limits.fileBytes());
    this.jobs = new JobTable(dataSource, clock);
    this.refusals = new RefusalTable(dataSource);
    this.workshop =
        new Workshop(
            bank,
            jobs,
            new DocumentTable(dataSource),
            new RowTable(dataSource),
            spool,
            limits,
            clock);
    this.workers =
        Executors.newFixedThreadPool(
            PARALLEL, Thread.ofPlatform().daemon().name("import-", 1).factory());
  }

  /**
   * Opens intake, upgrades the schema {@code intake} and goes on with every unfinished import.
   *
   * @param dataSource the bank's own database, as positions commit with the statements
   * @param spoolFolder where files wait; created when missing
   * @throws IntakeException {@code INTAKE_SCHEMA_NEWER}, {@code INTAKE_DATABASE_UNAVAILABLE},
   *     {@code INTAKE_SPOOL_UNAVAILABLE}
   */
  public static Importer open(
      Bank bank, DataSource dataSource, Path spoolFolder, ImportLimits limits, Clock clock) {
    try {
      Database.migrate(dataSource);
      bank.retention().join(new IntakeErasure(dataSource));
      Importer importer = new Importer(bank, dataSource, spoolFolder, limits, clock);
      importer.resume();
      return importer;
    } catch (IOException e) {
      throw new IntakeException(Obstacle.fault(e, IntakeFault.SPOOL_UNAVAILABLE), e);
    }
  }

  /** The way of small envelopes, which are taken while their sender waits. */
  public Deposits deposits() {
    return new Deposits(workshop.bank());
  }

  /**
   * Takes a file, durably, and starts its import; returns when the file is on disk.
   *
   * @param content the file's bytes, read to the end and not closed
   * @throws IntakeException {@code INTAKE_FILE_TOO_LARGE}, {@code INTAKE_FILE_EMPTY}, {@code
   *     INTAKE_DISK_FULL}, {@code INTAKE_DATABASE_UNAVAILABLE}: nothing was kept then
   */
  public ImportJob submit(InputStream content, ImportRequest request) {
    UUID id = UUID.randomUUID();
    Spool.Arrived arrived = spool.receive(id, content);
    JobRow row = JobRow.arriving(id, request, arrived, clock.instant());
    try {
      jobs.insert(row);
    } catch (RuntimeException e) {
      spool.delete(id);
      throw e;
    }
    return start(row).snapshot();
  }

  /**
   * What the first rows of a table would become; nothing is stored.
   *
   * @param content the table's bytes, read as far as needed and not closed
   * @param mapping what its columns mean, as JSON
   * @param language of its texts where the mapping doesn't say
   * @throws IntakeException {@code INTAKE_MAPPING_…}, {@code INTAKE_TABLE_…}, {@code
   *     INTAKE_NOT_UTF8}
   */
  public TablePreview preview(InputStream content, String mapping, @Nullable String language) {
    try {
      return TablePreview.of(content, mapping, language, clock.instant());
    } catch (IOException e) {
      throw new IntakeException(IntakeFault.UNEXPECTED, e);
    }
  }

  /**
   * The import with this id.
   *
   * @throws IntakeException {@code INTAKE_JOB_UNKNOWN}
   */
  public ImportJob job(UUID id) {
    ImportRun run = running.get(id);
    return run != null ? run.snapshot() : row(id).job();
  }

  /** The newest 200 imports, newest first. */
  public List<ImportJob> jobs() {
    return jobs.newest(LISTED).stream()
        .map(
            row -> {
              ImportRun run = running.get(row.id());
              return run != null ? run.snapshot() : row.job();
            })
        .toList();
  }

  /**
   * Objects of the import that could not be stored, in file order.
   *
   * @param cursor the {@code next} of the page before, or null
   * @param limit 1 to 1,000
   */
  public RefusalPage refusals(UUID id, @Nullable String cursor, int limit) {
    row(id);
    return refusals.page(id, cursor, Math.clamp(limit, 1, 1_000));
  }

  /**
   * Stops an import after the chunk that it is storing; what is stored stays.
   *
   * @throws IntakeException {@code INTAKE_JOB_UNKNOWN}, {@code INTAKE_JOB_FINISHED}
   */
  public void cancel(UUID id) {
    row(id);
    if (!jobs.requestCancel(id)) {
      throw new IntakeException(IntakeFault.JOB_FINISHED);
    }
    ImportRun run = running.get(id);
    if (run != null) {
      run.cancel();
    }
  }

  /** Adds a listener; the result removes it. */
  public Runnable listen(ImportListener listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Waits until the import is over and says how it ended. */
  public ImportJob await(UUID id) throws InterruptedException {
    ImportRun run = running.get(id);
    if (run != null) {
      run.awaitEnd();
    }
    return job(id);
  }

  /** Stops after the chunks that are being stored; unfinished imports go on at the next opening. */
  @Override
  public void close() {
    running.values().forEach(ImportRun::stop);
    workers.close();
  }

  private void resume() throws IOException {
    List<JobRow> unfinished = jobs.unfinished();
    spool.sweep(unfinished.stream().map(JobRow::id).collect(Collectors.toSet()));
    unfinished.forEach(this::start);
  }

  private ImportRun start(JobRow row) {
    ImportRun run = new ImportRun(row, workshop, this::tell);
    running.put(row.id(), run);
    workers.execute(
        () -> {
          try {
            run.work();
          } finally {
            running.remove(row.id(), run);
            run.ended();
          }
        });
    return run;
  }

  private void tell(ImportJob job) {
    listeners.forEach(listener -> listener.changed(job));
  }

  private JobRow row(UUID id) {
    JobRow row = jobs.find(id);
    if (row == null) {
      throw new IntakeException(IntakeFault.JOB_UNKNOWN);
    }
    return row;
  }
}
