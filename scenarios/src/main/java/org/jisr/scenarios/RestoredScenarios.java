package org.jisr.scenarios;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Scenarios out of a backup, some of which rest on what was erased since. */
public final class RestoredScenarios {
  private RestoredScenarios() {}

  /**
   * Lets go of scenarios that were not worked out yet or name what the restored bank does not hold,
   * whether it was erased or never held; they can be asked anew. After {@link
   * org.jisr.bank.RestoredBank#finish} and in the same transaction, whose tables it reads.
   */
  public static void finish(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          """
          DELETE FROM scenarios.scenario s WHERE s.entities IS NULL OR EXISTS (
            SELECT 1 FROM unnest(s.entities) AS entity
            WHERE entity NOT IN (SELECT entity FROM held))
          """);
    }
  }
}
