package org.jisr.bank;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A bank whose rows came out of a backup without those that were erased since: it lets go of what
 * they left beside them. Which traces these are can be told without knowing what was erased, since
 * the other tables name only what the bank held.
 */
public final class RestoredBank {
  private static final List<String> STEPS =
      List.of(
          """
          CREATE TEMPORARY TABLE held ON COMMIT DROP AS
            SELECT type || '--' || entity AS id, entity FROM bank.statement_rows
            UNION SELECT type || '--' || entity, entity FROM bank.tombstone WHERE erasure IS NULL
          """,
          "CREATE INDEX ON held (id)",
          "ANALYZE held",
          """
          UPDATE bank.source SET name = ''
          WHERE id NOT IN (SELECT source FROM bank.statement_rows)
            AND id NOT IN (SELECT source FROM bank.delivery)
          """,
          """
          CREATE TEMPORARY TABLE emptied ON COMMIT DROP AS
            SELECT reference FROM bank.source WHERE name = ''
          """,
          """
          DELETE FROM bank.withheld w
          WHERE NOT EXISTS (SELECT 1 FROM held WHERE held.id = w.type || '--' || w.entity)
          """,
          """
          DELETE FROM bank.amendment a
          WHERE NOT EXISTS (SELECT 1 FROM held WHERE held.id = a.type || '--' || a.entity)
          """,
          """
          UPDATE bank.emergency SET type = NULL, object = NULL, sought = NULL, reason = '',
            note = CASE WHEN note IS NULL THEN NULL ELSE '' END
          WHERE object IS NOT NULL AND object NOT IN (SELECT entity FROM held)
          """,
          """
          UPDATE bank.release_decision SET entity = '00000000-0000-0000-0000-000000000000'
          WHERE entity NOT IN (SELECT entity FROM held)
          """);

  private RestoredBank() {}

  /**
   * Leaves a tombstone for each statement that stayed out and clears what lay beside it, in the
   * caller's transaction. Until it ends, the other rooms find in it two temporary tables: {@code
   * held(id text, entity uuid)}, whatever the bank still holds or withdrew by itself, and {@code
   * emptied(reference text)}, the sources of which nothing is left.
   *
   * @param erased how many statements stayed out
   * @throws SQLException when the database refuses; nothing is kept then
   */
  public static void finish(Connection connection, long erased, Instant now) throws SQLException {
    try (Statement statement = connection.createStatement()) {
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

  /** The number of the last statement that was ever given; no later one may be given it again. */
  public static long lastStatement(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT last_statement FROM bank.clock")) {
      if (!rows.next()) {
        throw new SQLException("The bank has no clock.");
      }
      return rows.getLong(1);
    }
  }
}
