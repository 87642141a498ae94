package org.jisr.intake;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jisr.law.Consultation;
import org.jisr.law.Handling;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/** The durable state of imports: schema {@code intake}, table {@code job}. */
final class JobTable {
  private static final String COLUMNS =
      "id, name, party, account, roles, clearance, purpose, case_ref, handling, language, mapping,"
          + " digest, bytes_total, state, cancel_requested,"
          + " entries, objects, stored, known, refused, problem_code, problem_message,"
          + " problem_details, started_at, finished_at";

  private final DataSource dataSource;
  private final Clock clock;

  JobTable(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  void insert(JobRow row) {
    run(
        "INSERT INTO intake.job (id, name, party, account, roles, clearance, purpose, case_ref,"
            + " handling, language, digest, bytes_total, state, started_at, mapping)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'checking', ?, ?)",
        statement -> {
          Viewer viewer = row.consultation().viewer();
          statement.setObject(1, row.id());
          statement.setString(2, row.name());
          statement.setString(3, viewer.party().value());
          statement.setString(4, viewer.account());
          statement.setArray(5, texts(statement, viewer.roles().stream().map(Role::name)));
          statement.setString(6, viewer.clearance().code());
          statement.setString(7, row.consultation().purpose().code());
          statement.setString(8, row.consultation().caseRef());
          statement.setBytes(9, row.handling().canonicalJson());
          statement.setString(10, row.language());
          statement.setString(11, row.digest());
          statement.setLong(12, row.bytesTotal());
          statement.setObject(13, row.startedAt().atOffset(ZoneOffset.UTC));
          statement.setString(14, row.mapping());
          return statement.executeUpdate();
        });
  }

  @Nullable JobRow find(UUID id) {
    return run(
        "SELECT " + COLUMNS + " FROM intake.job WHERE id = ?",
        statement -> {
          statement.setObject(1, id);
          List<JobRow> rows = rows(statement);
          return rows.isEmpty() ? null : rows.getFirst();
        });
  }

  /** The newest imports first. */
  List<JobRow> newest(int limit) {
    return run(
        "SELECT " + COLUMNS + " FROM intake.job ORDER BY sequence DESC LIMIT ?",
        statement -> {
          statement.setInt(1, limit);
          return rows(statement);
        });
  }

  /** Imports that a stop or crash left unfinished, oldest first. */
  List<JobRow> unfinished() {
    return run(
        "SELECT " + COLUMNS + " FROM intake.job WHERE finished_at IS NULL ORDER BY sequence",
        JobTable::rows);
  }

  /** The check is over and found so many objects. */
  void storing(UUID id, long objects) {
    run(
        "UPDATE intake.job SET state = 'storing', objects = ? WHERE id = ? AND finished_at IS NULL",
        statement -> {
          statement.setLong(1, objects);
          statement.setObject(2, id);
          return statement.executeUpdate();
        });
  }

  /** A wish to stop that survives a crash; false when the import is over already. */
  boolean requestCancel(UUID id) {
    return run(
            "UPDATE intake.job SET cancel_requested = true WHERE id = ? AND finished_at IS NULL",
            statement -> {
              statement.setObject(1, id);
              return statement.executeUpdate();
            })
        == 1;
  }

  void finish(UUID id, ImportState state, @Nullable ImportProblem problem) {
    run(
        "UPDATE intake.job SET state = ?, problem_code = ?, problem_message = ?,"
            + " problem_details = ?, finished_at = ? WHERE id = ? AND finished_at IS NULL",
        statement -> {
          statement.setString(1, state.code());
          statement.setString(2, problem == null ? null : problem.code());
          statement.setString(3, problem == null ? null : problem.message());
          statement.setArray(4, texts(statement, problem == null ? Stream.empty() : flat(problem)));
          statement.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
          statement.setObject(6, id);
          return statement.executeUpdate();
        });
  }

  /**
   * Moves the position within the transaction that stores a chunk.
   *
   * @throws SQLException also when another process moved it meanwhile, so that nothing counts twice
   */
  static void advance(Connection connection, UUID id, long from, ChunkResult chunk)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "UPDATE intake.job SET entries = entries + ?, stored = stored + ?, known = known + ?,"
                + " refused = refused + ? WHERE id = ? AND entries = ? AND finished_at IS NULL")) {
      statement.setLong(1, chunk.entries());
      statement.setLong(2, chunk.stored());
      statement.setLong(3, chunk.known());
      statement.setLong(4, chunk.refused());
      statement.setObject(5, id);
      statement.setLong(6, from);
      if (statement.executeUpdate() != 1) {
        throw new SQLException("The import was moved by another process.", "55000");
      }
    }
  }

  private static List<JobRow> rows(PreparedStatement statement) throws SQLException {
    List<JobRow> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        rows.add(row(result));
      }
    }
    return rows;
  }

  private static JobRow row(ResultSet result) throws SQLException {
    String code = result.getString("problem_code");
    Instant finished = instant(result, "finished_at");
    Instant started = instant(result, "started_at");
    return new JobRow(
        result.getObject("id", UUID.class),
        result.getString("name"),
        consultation(result),
        Handling.ofJson(result.getBytes("handling")),
        result.getString("language"),
        result.getString("mapping"),
        result.getString("digest"),
        result.getLong("bytes_total"),
        ImportState.of(result.getString("state")),
        result.getBoolean("cancel_requested"),
        result.getLong("entries"),
        result.getLong("objects"),
        result.getLong("stored"),
        result.getLong("known"),
        result.getLong("refused"),
        code == null
            ? null
            : new ImportProblem(
                code,
                result.getString("problem_message"),
                details((String[]) result.getArray("problem_details").getArray())),
        started == null ? Instant.EPOCH : started,
        finished);
  }

  private static @Nullable Instant instant(ResultSet result, String column) throws SQLException {
    OffsetDateTime time = result.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static Consultation consultation(ResultSet result) throws SQLException {
    Set<Role> roles =
        Arrays.stream((String[]) result.getArray("roles").getArray())
            .map(Role::valueOf)
            .collect(Collectors.toSet());
    Tlp clearance = Tlp.ofCode(result.getString("clearance"));
    return new Consultation(
        new Viewer(
            new PartyId(result.getString("party")),
            result.getString("account"),
            roles,
            clearance == null ? Tlp.CLEAR : clearance),
        Purpose.of(result.getString("purpose")),
        result.getString("case_ref"));
  }

  private static Array texts(PreparedStatement statement, Stream<String> values)
      throws SQLException {
    return statement.getConnection().createArrayOf("text", values.toArray());
  }

  private static Stream<String> flat(ImportProblem problem) {
    return new TreeMap<>(problem.details())
        .entrySet().stream().map(detail -> detail.getKey() + "=" + detail.getValue());
  }

  private static Map<String, String> details(String[] flat) {
    Map<String, String> details = new TreeMap<>();
    for (String detail : flat) {
      int equals = detail.indexOf('=');
      details.put(detail.substring(0, equals), detail.substring(equals + 1));
    }
    return details;
  }

  private interface Work<T extends @Nullable Object> {
    T on(PreparedStatement statement) throws SQLException;
  }

  private <T extends @Nullable Object> T run(String sql, Work<T> work) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.on(statement);
    } catch (SQLException e) {
      throw Database.failure(e);
    }
  }
}
