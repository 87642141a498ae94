package org.jisr.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jisr.fixtures.TestDatabase;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** PostgreSQL reads the binary vectors, however odd the text, and finds every word in them. */
final class WordVectorProperties {
  private static TestDatabase database;

  @BeforeContainer
  static void open() throws SQLException {
    database = TestDatabase.create();
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE vector (words tsvector)");
    }
  }

  @AfterContainer
  static void close() {
    database.close();
  }

  @Property(tries = 60)
  void everyWordIsFound(@ForAll @Size(max = 4) List<String> texts) throws SQLException {
    WordVector vector = new WordVector();
    TreeSet<String> stems = new TreeSet<>();
    for (String text : texts) {
      String storable = text.replace('\0', ' ');
      vector.add(storable, Tongue.FRENCH);
      Words.stems(storable, Tongue.FRENCH).forEach(word -> stems.add(word.stem()));
    }
    assertThat(lexemes(vector.encode()))
        .isEqualTo(stems.stream().map(WordVectorProperties::encodable).collect(Collectors.toSet()));
  }

  @Property(tries = 3)
  void aTextBeyondAllLimitsIsCutAndNotRefused() throws SQLException {
    WordVector vector = new WordVector();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 200_000; i++) {
      text.append("word").append(i % 150_000).append(" same ");
    }
    vector.add(text.toString(), Tongue.ENGLISH);
    assertThat(lexemes(vector.encode())).contains("same", "word1");
  }

  private static String encodable(String text) {
    return new String(
        text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  private static Set<String> lexemes(byte[] vector) throws SQLException {
    CopyBuffer buffer = new CopyBuffer(64);
    buffer.header();
    buffer.row(1);
    buffer.field(vector);
    buffer.trailer();
    Set<String> lexemes = new TreeSet<>();
    try (var connection = database.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("TRUNCATE vector");
      CopyIn copy =
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("COPY vector FROM STDIN (FORMAT binary)");
      copy.writeToCopy(buffer.array(), 0, buffer.length());
      copy.endCopy();
      try (var rows =
          statement.executeQuery("SELECT unnest(tsvector_to_array(words)) FROM vector")) {
        while (rows.next()) {
          lexemes.add(rows.getString(1));
        }
      }
    }
    return lexemes;
  }
}
