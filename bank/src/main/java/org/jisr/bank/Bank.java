package org.jisr.bank;

import java.time.InstantSource;
import javax.sql.DataSource;
import org.jisr.law.PartyId;
import org.jisr.log.TransparencyLog;

/**
 * The information bank of one node: a database schema with its only way in and its only way out.
 *
 * <p>Thread-safe. Several processes may read one bank; one at a time should write it.
 */
public final class Bank implements AutoCloseable {
  private Bank() {}

  /**
   * Opens the bank in a database, creating or upgrading the schema {@code bank} as its owner.
   *
   * @param self the party whose node this is
   * @throws BankException {@code BANK_SCHEMA_NEWER} when a newer version wrote it, {@code
   *     BANK_UNAVAILABLE} when the database does not answer
   */
  public static Bank open(
      DataSource dataSource, TransparencyLog log, PartyId self, InstantSource clock) {
    throw new UnsupportedOperationException();
  }

  /** The way in. */
  public StatementWriter writer() {
    throw new UnsupportedOperationException();
  }

  /** The way out. */
  public Gate gate() {
    throw new UnsupportedOperationException();
  }

  /** Waits for background work; the data source stays open. */
  @Override
  public void close() {}
}
