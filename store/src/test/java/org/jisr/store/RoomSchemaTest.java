package org.jisr.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jisr.fixtures.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RoomSchemaTest {
  private static final String INSERT = "INSERT INTO harbour.berth (name) VALUES (:name)";

  private final TestDatabase database = TestDatabase.create();

  @AfterEach
  void close() {
    database.close();
  }

  private Jdbi open() {
    return RoomSchema.open(
        database.dataSource(),
        "harbour",
        () -> new IllegalStateException("newer"),
        e -> new IllegalStateException("unavailable", e));
  }

  private static void berth(Jdbi jdbi, String name) {
    jdbi.useHandle(handle -> handle.createUpdate(INSERT).bind("name", name).execute());
  }

  @Test
  void aSchemaIsCreatedOnceAndKeepsWhatItHolds() {
    berth(open(), "North");
    assertThat(
            open()
                .<Long, RuntimeException>withHandle(
                    handle ->
                        handle
                            .createQuery("SELECT count(*) FROM harbour.berth")
                            .mapTo(Long.class)
                            .one()))
        .isEqualTo(1);
  }

  @Test
  void aNewerOneIsRefused() {
    open()
        .useHandle(
            handle ->
                handle.execute(
                    """
                    INSERT INTO harbour.flyway_schema_history
                      (installed_rank, version, description, type, script, checksum,
                       installed_by, execution_time, success)
                    VALUES (99, '999', 'later', 'SQL', 'V999__later.sql', 1, 'x', 1, true)
                    """));
    assertThatThrownBy(this::open).isInstanceOf(IllegalStateException.class).hasMessage("newer");
  }

  @Test
  void aDatabaseThatDoesNotAnswerIsSaid() {
    database.close();
    assertThatThrownBy(this::open)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("unavailable");
  }

  @Test
  void aFailureDoesNotSayWhatWasBound() {
    Jdbi jdbi = open();
    assertThatThrownBy(
            () ->
                jdbi.useHandle(
                    handle ->
                        handle
                            .createUpdate("INSERT INTO harbour.quay (name) VALUES (:name)")
                            .bind("name", "Noura Aldebaran")
                            .execute()))
        .isInstanceOf(JdbiException.class)
        .message()
        .doesNotContain("Noura");
  }
}
