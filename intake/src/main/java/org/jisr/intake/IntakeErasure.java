package org.jisr.intake;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jisr.bank.ErasedTraces;
import org.jisr.bank.ErasureParticipant;
import org.jisr.bank.Source;
import org.jisr.stix.StixId;

/**
 * Lets imports go of what the bank erased: the names of files of which nothing is left with what
 * was refused of them, and the notes of which object stands for which file or row.
 */
final class IntakeErasure implements ErasureParticipant {
  private final DataSource dataSource;

  IntakeErasure(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public void erase(ErasedTraces traces) {
    List<String> texts = new ArrayList<>();
    List<UUID> uuids = new ArrayList<>();
    for (StixId id : traces.gone()) {
      texts.add(id.toString());
      uuids.add(id.uuid());
    }
    List<UUID> jobs =
        traces.sources().stream()
            .filter(source -> source.kind() != Source.Kind.ENVELOPE)
            .flatMap(source -> uuid(source.reference()).stream())
            .toList();
    try (Connection connection = dataSource.getConnection()) {
      run(connection, "DELETE FROM intake.refusal WHERE object_id = ANY (?)", "text", texts);
      run(connection, "DELETE FROM intake.document WHERE report_id = ANY (?)", "uuid", uuids);
      run(connection, "DELETE FROM intake.row_object WHERE id = ANY (?)", "uuid", uuids);
      run(connection, "DELETE FROM intake.refusal WHERE job = ANY (?)", "uuid", jobs);
      run(
          connection,
          "UPDATE intake.job SET name = '', digest = '', mapping = NULL"
              + " WHERE id = ANY (?) AND finished_at IS NOT NULL",
          "uuid",
          jobs);
    } catch (SQLException e) {
      throw Database.failure(e);
    }
  }

  private static void run(Connection connection, String sql, String type, List<?> values)
      throws SQLException {
    if (!values.isEmpty()) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setArray(1, connection.createArrayOf(type, values.toArray()));
        statement.execute();
      }
    }
  }

  private static List<UUID> uuid(String reference) {
    try {
      return List.of(UUID.fromString(reference));
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }
}
