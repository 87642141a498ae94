package org.jisr.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server in a folder of its own, started, left behind and started again. */
final class EmbeddedDatabaseTest {
  @TempDir Path home;

  private EmbeddedDatabase start() {
    return EmbeddedDatabase.start(home.resolve("postgres"), DatabaseProgram.defaultCache());
  }

  @Test
  void theFolderIsWrittenByTheVersionTheProgramNames() throws IOException {
    try (EmbeddedDatabase database = start()) {
      assertThat(database.pid()).isPositive();
      assertThat(Files.readString(home.resolve("postgres/data/PG_VERSION")).strip())
          .isEqualTo(DatabaseProgram.MAJOR_VERSION);
    }
  }

  @Test
  void aFolderOfAnotherVersionIsRefusedAndLeftAsItIs() throws IOException {
    Path data = Files.createDirectories(home.resolve("postgres/data"));
    Files.writeString(data.resolve("PG_VERSION"), "17\n");
    assertThatThrownBy(this::start)
        .isInstanceOfSatisfying(
            NodeException.class, e -> assertThat(e.code()).isEqualTo("DATABASE_OTHER_VERSION"));
    assertThat(data.toFile().list()).containsExactly("PG_VERSION");
  }

  @Test
  void aServerThatWasLeftRunningIsTakenOverAndStillHasItsContent() throws SQLException {
    EmbeddedDatabase left = start();
    write(left);
    try (EmbeddedDatabase again = start()) {
      assertThat(again.pid()).isEqualTo(left.pid());
      assertThat(again.url()).isEqualTo(left.url());
      assertThat(read(again)).isEqualTo("kept");
    }
    assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
    try (EmbeddedDatabase restarted = start()) {
      assertThat(read(restarted)).isEqualTo("kept");
    }
  }

  @Test
  void aFirstStartThatWasInterruptedIsDoneAgain() throws IOException {
    Files.createDirectories(home.resolve("postgres/data.new/base"));
    Files.writeString(home.resolve("postgres/data.new/half"), "written");
    try (EmbeddedDatabase database = start()) {
      assertThat(database.pid()).isPositive();
      assertThat(home.resolve("postgres/data.new")).doesNotExist();
    }
  }

  private static void write(EmbeddedDatabase database) throws SQLException {
    try (Connection connection = connect(database);
        var statement = connection.createStatement()) {
      statement.execute("CREATE TABLE thing AS SELECT 'kept' AS word");
    }
  }

  private static String read(EmbeddedDatabase database) throws SQLException {
    try (Connection connection = connect(database);
        var statement = connection.createStatement();
        var answer = statement.executeQuery("SELECT word FROM thing")) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static Connection connect(EmbeddedDatabase database) throws SQLException {
    return DriverManager.getConnection(database.url(), database.user(), database.password());
  }
}
