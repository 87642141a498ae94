package org.jisr.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jisr.stix.StixObject;

/**
 * What a search asks the database, put to the partitions beneath the guarded tables and without a
 * word about handlings: nothing is filtered for anybody. It stands here and nowhere in the product.
 */
final class BareSearch {
  private static final String HITS =
      """
      WITH hit AS MATERIALIZED (
        SELECT s.seq, s.handling, s.said_at, l.names @@ ?::tsquery AS in_name, s.shared, s.type
        FROM bank.statement_rows s JOIN bank.lexeme l ON l.statement = s.seq
        WHERE s.recorded_at <= now() AND s.superseded_at > now() AND l.words @@ ?::tsquery),
      page AS (
        SELECT seq, said_at, in_name FROM hit
        ORDER BY in_name DESC, said_at DESC, seq DESC LIMIT ?)
      SELECT NULL AS type, NULL::int AS handling, NULL::bigint AS n, seq FROM page
      UNION ALL
      SELECT type, handling, count(*), NULL FROM hit GROUP BY type, handling
      """;

  private final Connection connection;

  BareSearch(Connection connection) {
    this.connection = connection;
  }

  /** Finds, counts and reads a page; gives how many there are. */
  long search(String question, int page) throws SQLException {
    String words =
        Stream.of(question.split(" "))
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(" & "));
    List<Long> found = new ArrayList<>();
    long count = 0;
    try (PreparedStatement hits = connection.prepareStatement(HITS)) {
      hits.setString(1, words);
      hits.setString(2, words);
      hits.setInt(3, page);
      try (ResultSet rows = hits.executeQuery()) {
        while (rows.next()) {
          if (rows.getString(1) == null) {
            found.add(rows.getLong(4));
          } else {
            count += rows.getLong(3);
          }
        }
      }
    }
    read(found);
    return count;
  }

  private void read(List<Long> found) throws SQLException {
    try (PreparedStatement contents =
        connection.prepareStatement(
            "SELECT json FROM bank.content_rows WHERE statement = ANY(?)")) {
      contents.setArray(1, connection.createArrayOf("bigint", found.toArray()));
      try (ResultSet rows = contents.executeQuery()) {
        while (rows.next()) {
          StixObject.read(rows.getBytes(1));
        }
      }
    }
  }

  /** Merges what a load left unmerged, as the bank does in the background. */
  static void settle(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("SELECT gin_clean_pending_list('bank.lexeme_words'::regclass)");
      statement.execute("VACUUM (ANALYZE) bank.statement_rows");
      statement.execute("VACUUM (ANALYZE) bank.lexeme");
      statement.execute("VACUUM (ANALYZE) bank.content_rows");
    }
  }
}
