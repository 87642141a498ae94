package org.jisr.bank;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.postgres.PostgresPlugin;
import org.jisr.law.PartyId;
import org.jisr.log.TransparencyLog;
import org.jisr.store.RoomSchema;

/**
 * The information bank of one node: a database schema with its only way in and its only way out.
 *
 * <p>Thread-safe. Several processes may read one bank; one at a time should write it.
 */
public final class Bank implements AutoCloseable {
  private final StatementWriter writer;
  private final Gate gate;
  private final LawBooks law;
  private final Housekeeping housekeeping;
  private final Retention retention;
  private final Emergencies emergencies;

  private Bank(
      StatementWriter writer,
      Gate gate,
      LawBooks law,
      Housekeeping housekeeping,
      Retention retention,
      Emergencies emergencies) {
    this.writer = writer;
    this.gate = gate;
    this.law = law;
    this.housekeeping = housekeeping;
    this.retention = retention;
    this.emergencies = emergencies;
  }

  /**
   * Opens the bank in a database, creating or upgrading the schema {@code bank} as its owner.
   *
   * @param self the party whose node this is
   * @throws BankException {@code BANK_SCHEMA_NEWER} when a newer version wrote it, {@code
   *     BANK_UNAVAILABLE} when the database does not answer
   */
  public static Bank open(
      DataSource dataSource, TransparencyLog log, PartyId self, InstantSource clock) {
    Jdbi jdbi =
        RoomSchema.open(
                dataSource,
                "bank",
                () -> new BankException(BankFault.SCHEMA_NEWER),
                e -> new BankException(BankFault.UNAVAILABLE, e))
            .installPlugin(new PostgresPlugin());
    Housekeeping housekeeping = new Housekeeping(jdbi);
    LawBooks law = new LawBooks(jdbi, log, self, clock);
    Readings readings = new Readings(jdbi, clock);
    StatementWriter writer = new StatementWriter(jdbi, log, clock, housekeeping);
    return new Bank(
        writer,
        new Gate(
            readings,
            new Views(jdbi, log, self, clock, law),
            new ReleaseDesk(jdbi, log, self, law, writer),
            law,
            log,
            clock),
        law,
        housekeeping,
        new Retention(jdbi, log, clock),
        new Emergencies(jdbi, readings, log, clock));
  }

  /** The way in. */
  public StatementWriter writer() {
    return writer;
  }

  /** The way out. */
  public Gate gate() {
    return gate;
  }

  /** The law the gate judges by. */
  public LawBooks law() {
    return law;
  }

  /** The end of what is held: review and erasure. */
  public Retention retention() {
    return retention;
  }

  /** What is opened in an emergency, and the eyes of oversight on it. */
  public Emergencies emergencies() {
    return emergencies;
  }

  /** Waits for background work; the data source stays open. */
  @Override
  public void close() {
    emergencies.close();
    retention.close();
    housekeeping.close();
  }
}
