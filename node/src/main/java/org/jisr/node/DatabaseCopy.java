package org.jisr.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * The node's tables as text, in PostgreSQL's {@code COPY} form, which every version since 15 reads.
 *
 * <p>Sign-in links and sessions stay out: a restored node asks everybody to sign in again. So does
 * how far the names of the bank were laid beside the lists, which is done anew.
 */
final class DatabaseCopy {
  private static final List<String> SCHEMAS =
      List.of("bank", "intake", "people", "exchange", "oversight", "screening");
  private static final String HISTORY = "flyway_schema_history";
  private static final Set<String> LEFT_OUT =
      Set.of("people.session", "people.sign_in_link", "screening.watch", "screening.candidate");

  /** Tables whose rows belong to one statement, with the column that says to which. */
  static final Map<String, String> OF_STATEMENTS =
      Map.ofEntries(
          Map.entry("bank.statement_rows", "seq"),
          Map.entry("bank.content_rows", "statement"),
          Map.entry("bank.edge_rows", "statement"),
          Map.entry("bank.lexeme", "statement"), // until V37
          Map.entry("bank.lexeme_clear", "statement"),
          Map.entry("bank.lexeme_green", "statement"),
          Map.entry("bank.lexeme_amber", "statement"),
          Map.entry("bank.lexeme_amber_strict", "statement"),
          Map.entry("bank.lexeme_red", "statement"),
          Map.entry("bank.delivery", "statement"),
          Map.entry("bank.layer", "statement"),
          Map.entry("bank.view_entry", "statement"));

  private static final String TABLES =
      """
      SELECT n.nspname || '.' || c.relname,
             string_agg(quote_ident(a.attname), ',' ORDER BY a.attnum)
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE n.nspname = ANY (?) AND c.relkind = 'r' AND c.relname <> ?
        AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      GROUP BY 1
      """;
  private static final String REFERENCES =
      """
      SELECT conrelid::regclass::text, confrelid::regclass::text
      FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace
      WHERE contype = 'f' AND conrelid <> confrelid AND n.nspname = ANY (?)
      """;
  private static final String SEQUENCES =
      """
      SELECT schemaname || '.' || sequencename, last_value
      FROM pg_sequences WHERE schemaname = ANY (?) AND last_value IS NOT NULL
      """;

  private final Connection connection;

  DatabaseCopy(Connection connection) {
    this.connection = connection;
  }

  /** The tables with their columns, each after those it refers to. */
  Map<String, String> tables() throws SQLException {
    Map<String, String> columns = new TreeMap<>();
    read(
        TABLES,
        List.of(HISTORY),
        row -> columns.put(row.getString(1), numberFirst(row.getString(1), row.getString(2))));
    LEFT_OUT.forEach(columns::remove);
    Map<String, List<String>> needs = new TreeMap<>();
    read(
        REFERENCES,
        List.of(),
        row ->
            needs
                .computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                .add(row.getString(2)));
    Map<String, String> ordered = new LinkedHashMap<>();
    columns.keySet().forEach(table -> place(table, columns, needs, ordered));
    return ordered;
  }

  /** The columns with the statement's number before the others, where the table has one. */
  private static String numberFirst(String table, String columns) {
    String number = OF_STATEMENTS.get(table);
    if (number == null) {
      return columns;
    }
    List<String> ordered = new ArrayList<>(List.of(columns.split(",", -1)));
    ordered.remove(number);
    ordered.addFirst(number);
    return String.join(",", ordered);
  }

  /** The version of each schema that is there; an older program knew fewer. */
  SortedMap<String, String> versions() throws SQLException {
    SortedMap<String, String> versions = new TreeMap<>();
    List<String> there = new ArrayList<>();
    read(
        "SELECT nspname FROM pg_namespace WHERE nspname = ANY (?)",
        List.of(),
        row -> there.add(row.getString(1)));
    for (String schema : there) {
      try (var statement = connection.createStatement();
          var rows =
              statement.executeQuery(
                  "SELECT version FROM %s.%s WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1"
                      .formatted(schema, HISTORY))) {
        if (rows.next()) {
          versions.put(schema, rows.getString(1));
        }
      }
    }
    return versions;
  }

  SortedMap<String, Long> sequences() throws SQLException {
    SortedMap<String, Long> sequences = new TreeMap<>();
    read(SEQUENCES, List.of(), row -> sequences.put(row.getString(1), row.getLong(2)));
    return sequences;
  }

  /** Writes a table and says how many rows it has. */
  long write(String table, String columns, OutputStream out) throws SQLException, IOException {
    return copies().copyOut("COPY %s (%s) TO STDOUT".formatted(table, columns), out);
  }

  /** Reads a table back into its empty self. */
  long read(String table, String columns, InputStream in) throws SQLException, IOException {
    return copies().copyIn("COPY %s (%s) FROM STDIN".formatted(table, columns), in);
  }

  /** Empties the tables of what a migration puts into them. */
  void empty(Set<String> tables) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("TRUNCATE " + String.join(", ", tables) + " CASCADE");
    }
  }

  void setSequences(SortedMap<String, Long> sequences) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT setval(?::regclass, ?)")) {
      for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
        statement.setString(1, sequence.getKey());
        statement.setLong(2, sequence.getValue());
        statement.execute();
      }
    }
  }

  /** Makes the schemas as they were when the backup was written. */
  static void migrate(javax.sql.DataSource dataSource, SortedMap<String, String> versions) {
    for (Map.Entry<String, String> schema : versions.entrySet()) {
      Flyway.configure(DatabaseCopy.class.getClassLoader())
          .dataSource(dataSource)
          .schemas(schema.getKey())
          .defaultSchema(schema.getKey())
          .createSchemas(true)
          .locations("classpath:db/" + schema.getKey())
          .loggers("slf4j")
          .target(schema.getValue())
          .load()
          .migrate();
    }
  }

  private static void place(
      String table,
      Map<String, String> columns,
      Map<String, List<String>> needs,
      Map<String, String> ordered) {
    if (!columns.containsKey(table) || ordered.containsKey(table)) {
      return;
    }
    needs.getOrDefault(table, List.of()).forEach(other -> place(other, columns, needs, ordered));
    ordered.put(table, columns.get(table));
  }

  private CopyManager copies() throws SQLException {
    return new CopyManager(connection.unwrap(BaseConnection.class));
  }

  private void read(String query, List<String> more, Row row) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setArray(1, connection.createArrayOf("text", SCHEMAS.toArray()));
      for (int i = 0; i < more.size(); i++) {
        statement.setString(i + 2, more.get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          row.accept(rows);
        }
      }
    }
  }

  /** Takes one row. */
  @FunctionalInterface
  private interface Row {
    void accept(ResultSet row) throws SQLException;
  }
}
