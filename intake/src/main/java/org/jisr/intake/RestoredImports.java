package org.jisr.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Imports out of a backup, of which some brought only what was erased since. */
public final class RestoredImports {
  private static final List<String> STEPS =
      List.of(
          """
          UPDATE intake.job SET name = '', digest = '', mapping = NULL
          WHERE finished_at IS NOT NULL AND id::text IN (SELECT reference FROM emptied)
          """,
          "DELETE FROM intake.refusal WHERE job IN (SELECT id FROM intake.job WHERE name = '')",
          "DELETE FROM intake.document WHERE report_id NOT IN (SELECT entity FROM held)",
          "DELETE FROM intake.row_object WHERE id NOT IN (SELECT entity FROM held)");

  private RestoredImports() {}

  /**
   * Lets go of names, notes and text of what the restored bank does not hold, after {@link
   * org.jisr.bank.RestoredBank#finish} and in the same transaction, whose tables it reads.
   */
  public static void finish(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String step : STEPS) {
        statement.execute(step);
      }
    }
  }
}
