package org.jisr.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Which report stands for which file of which originator: schema {@code intake}, table {@code
 * document}.
 */
final class DocumentTable {
  private final DataSource dataSource;

  DocumentTable(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The report of a file with that SHA-256 by that originator, if there is one. */
  @Nullable KnownDocument find(String digest, String originator) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT report_id, file_name, created, modified, published, body_digest"
                    + " FROM intake.document WHERE digest = ? AND originator = ?")) {
      statement.setString(1, digest);
      statement.setString(2, originator);
      try (ResultSet result = statement.executeQuery()) {
        return result.next()
            ? new KnownDocument(
                result.getObject(1, UUID.class),
                result.getString(2),
                result.getObject(3, OffsetDateTime.class).toInstant(),
                result.getObject(4, OffsetDateTime.class).toInstant(),
                result.getObject(5, OffsetDateTime.class).toInstant(),
                result.getString(6))
            : null;
      }
    } catch (SQLException e) {
      throw Database.failure(e);
    }
  }

  /**
   * Saves which report stands for the file, in the transaction that stores the report.
   *
   * @param before what {@link #find} gave
   * @throws SQLException 40001 when another import of the same file came first; a retry finds it
   */
  static void save(
      Connection connection,
      String digest,
      String originator,
      @Nullable KnownDocument before,
      KnownDocument now)
      throws SQLException {
    String sql =
        before == null
            ? "INSERT INTO intake.document (report_id, file_name, created, modified, published,"
                + " body_digest, digest, originator) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING"
            : "UPDATE intake.document SET report_id = ?, file_name = ?, created = ?, modified = ?,"
                + " published = ?, body_digest = ? WHERE digest = ? AND originator = ?"
                + " AND body_digest = ?";
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, now.reportId());
      statement.setString(2, now.fileName());
      statement.setObject(3, utc(now.created()));
      statement.setObject(4, utc(now.modified()));
      statement.setObject(5, utc(now.published()));
      statement.setString(6, now.bodyDigest());
      statement.setString(7, digest);
      statement.setString(8, originator);
      if (before != null) {
        statement.setString(9, before.bodyDigest());
      }
      if (statement.executeUpdate() != 1) {
        throw new SQLException("The same document is being imported twice.", "40001");
      }
    }
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
