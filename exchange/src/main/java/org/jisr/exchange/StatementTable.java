package org.jisr.exchange;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;

/** The statements' rows: every version that was sent or came, as it is signed. */
final class StatementTable {
  private StatementTable() {}

  static void insert(
      Handle handle, PartyId partner, Direction direction, SignedStatement statement, Instant now) {
    handle
        .createUpdate(
            """
            INSERT INTO exchange.statement (party, direction, month, version, file, kept_at)
            VALUES (:party, :direction, :month, :version, :file, :now)
            """)
        .bind("party", partner.value())
        .bind("direction", direction.code())
        .bind("month", statement.text().month().toString())
        .bind("version", statement.text().version())
        .bind("file", statement.file())
        .bind("now", now)
        .execute();
  }

  static Optional<SignedStatement> newest(
      Handle handle, PartyId partner, Direction direction, YearMonth month) {
    return handle
        .createQuery(
            """
            SELECT file FROM exchange.statement
            WHERE party = :party AND direction = :direction AND month = :month
            ORDER BY version DESC LIMIT 1
            """)
        .bind("party", partner.value())
        .bind("direction", direction.code())
        .bind("month", month.toString())
        .map((rs, context) -> SignedStatement.kept(rs.getBytes("file")))
        .findOne();
  }

  /** Of every partner and month the newest version, from a month on. */
  static List<SignedStatement> newest(Handle handle, Direction direction, YearMonth from) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT ON (party, month) file FROM exchange.statement
            WHERE direction = :direction AND month >= :from
            ORDER BY party, month, version DESC
            """)
        .bind("direction", direction.code())
        .bind("from", from.toString())
        .map((rs, context) -> SignedStatement.kept(rs.getBytes("file")))
        .list();
  }
}
