package org.jisr.node;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Lets a restored database go of what its erased statements left beside them: names of files, notes
 * of imports, lists in the mail. Which these are can be told without knowing what was erased: the
 * mail names only what the bank held, so what it names and the bank holds no longer was erased.
 */
final class RestoredErasures {
  private static final String ERASED = "x-erased--00000000-0000-4000-8000-000000000000";
  private static final String HELD =
      """
      CREATE TEMPORARY TABLE held ON COMMIT DROP AS
        SELECT type || '--' || entity AS id, entity FROM bank.statement_rows
        UNION SELECT type || '--' || entity, entity FROM bank.tombstone WHERE erasure IS NULL
      """;
  private static final List<String> STEPS =
      List.of(
          "CREATE INDEX ON held (id)",
          "ANALYZE held",
          """
          UPDATE bank.source SET name = ''
          WHERE id NOT IN (SELECT source FROM bank.statement_rows)
            AND id NOT IN (SELECT source FROM bank.delivery)
          """,
          """
          UPDATE intake.job SET name = '', digest = '', mapping = NULL
          WHERE finished_at IS NOT NULL
            AND id::text IN (SELECT reference FROM bank.source WHERE name = '')
          """,
          "DELETE FROM intake.refusal WHERE job IN (SELECT id FROM intake.job WHERE name = '')",
          "DELETE FROM intake.document WHERE report_id NOT IN (SELECT entity FROM held)",
          "DELETE FROM intake.row_object WHERE id NOT IN (SELECT entity FROM held)",
          """
          DELETE FROM bank.withheld w
          WHERE NOT EXISTS (SELECT 1 FROM held WHERE held.id = w.type || '--' || w.entity)
          """,
          """
          UPDATE bank.release_decision SET entity = '00000000-0000-0000-0000-000000000000'
          WHERE entity NOT IN (SELECT entity FROM held)
          """,
          "DELETE FROM exchange.outlet_failure WHERE object NOT IN (SELECT id FROM held)",
          lists("outbox", "items", "o.state IN ('acknowledged', 'refused') AND o.kind <> 'recall'"),
          lists("inbox", "items", "true"),
          lists("tip_off", "subjects", "true"),
          """
          UPDATE exchange.tip_off SET threat = '', permitted_action = '',
            outcome_text = CASE WHEN outcome_text IS NULL THEN NULL ELSE '' END
          WHERE subjects = ARRAY['%s']
          """
              .formatted(ERASED));

  private RestoredErasures() {}

  private static String lists(String table, String column, String where) {
    return """
        UPDATE exchange.%1$s o SET %2$s = ARRAY(
          SELECT DISTINCT CASE WHEN EXISTS (SELECT 1 FROM held WHERE held.id = item)
            THEN item ELSE '%3$s' END FROM unnest(o.%2$s) AS item)
        WHERE cardinality(o.%2$s) > 0 AND %4$s
        """
        .formatted(table, column, ERASED, where);
  }

  /** Leaves a tombstone for each statement that stayed out, and clears what lay beside it. */
  static void finish(Connection connection, long erased, Instant now) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(HELD);
      for (String step : STEPS) {
        statement.execute(step);
      }
    }
    try (PreparedStatement tombstones =
        connection.prepareStatement(
            """
            INSERT INTO bank.tombstone
              (entity, type, handling, version, digest, source, recorded_at, withdrawn_at, reason,
               erasure)
            SELECT '00000000-0000-0000-0000-000000000000', '', 0, '', '', 0, 'epoch', ?, 'erased',
              '00000000-0000-0000-0000-000000000000'
            FROM generate_series(1, ?)
            """)) {
      tombstones.setObject(1, now.atOffset(ZoneOffset.UTC));
      tombstones.setLong(2, erased);
      tombstones.execute();
    }
  }

  static long lastStatement(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT last_statement FROM bank.clock")) {
      if (!rows.next()) {
        throw new SQLException("The bank has no clock.");
      }
      return rows.getLong(1);
    }
  }
}
