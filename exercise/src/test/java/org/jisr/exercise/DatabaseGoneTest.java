package org.jisr.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jisr.fixtures.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The database of a running node goes away and comes back. */
@Tag("faults")
final class DatabaseGoneTest {
  private static final int OBJECTS = 20_000;

  @Test
  void theNodeSaysSoAndGoesOnWhereItWasWhenItComesBack() throws Exception {
    try (TestDatabase database = TestDatabase.create();
        Relay wire =
            new Relay(URI.create(database.dataSource().getJdbcUrl().substring(5)).getPort());
        FaultStage stage = new FaultStage()) {
      NodeProcess node =
          stage.start(
              State.AZWARA,
              stage.folder().resolve("azwara"),
              List.of("--db", url(database.dataSource(), wire.port())));
      Desk desk = Desk.open(State.AZWARA, node);
      Officer analyst = desk.analyst();
      String job =
          Imports.begin(analyst, "many.json", ManyObjects.bundle("a", OBJECTS), "&marking=green");
      Await.until(
          "some objects are stored",
          Duration.ofMinutes(2),
          () -> analyst.get("/api/imports/" + job).expect(200).body(),
          seen -> seen.path("stored").asLong() > 0);

      wire.cut();
      assertThat(analyst.get("/api/search?q=x").status()).isEqualTo(503);
      assertThat(Officer.stranger(node.url()).get("/api/health").status()).isEqualTo(200);
      assertThat(node.isAlive()).isTrue();

      wire.join();
      JsonNode after = Imports.ended(analyst, job);
      assertThat(after.path("state").asString()).isEqualTo("done");
      assertThat(Searching.page(analyst, ManyObjects.WORD).path("count").asLong())
          .isEqualTo(OBJECTS);
      assertThat(Logs.problems(desk)).isEmpty();
    }
  }

  private static String url(HikariDataSource source, int port) {
    return URI.create(source.getJdbcUrl().substring(5))
        .getPath()
        .transform(
            name ->
                "jdbc:postgresql://localhost:%d%s?user=%s&password=%s"
                    .formatted(port, name, source.getUsername(), source.getPassword()));
  }
}
