package org.jisr.screening;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Decisions out of a backup, some of which are about what was erased since. */
public final class RestoredDecisions {
  private RestoredDecisions() {}

  /**
   * Lets go of decisions about what the restored bank does not hold, after {@link
   * org.jisr.bank.RestoredBank#finish} and in the same transaction, whose tables it reads.
   */
  public static void finish(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "DELETE FROM screening.decision WHERE entity NOT IN (SELECT entity FROM held)");
    }
  }
}
