package org.jisr.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A node is killed as by a power failure while it stores a file. */
@Tag("faults")
final class KilledDuringImportTest {
  private static final int OBJECTS = 20_000;
  private static final String PARAMETERS = "&marking=green&originator=azwara";

  @Test
  void theImportGoesOnWhereItWasAndNothingIsLostOrTwice() throws Exception {
    try (FaultStage stage = new FaultStage()) {
      Desk desk = stage.open(State.AZWARA);
      Officer analyst = desk.analyst();
      String job =
          Imports.begin(analyst, "many.json", ManyObjects.bundle("a", OBJECTS), PARAMETERS);
      JsonNode before =
          Await.until(
              "some objects are stored",
              Duration.ofMinutes(2),
              () -> analyst.get("/api/imports/" + job).expect(200).body(),
              seen -> seen.path("stored").asLong() > 0 || isDone(seen));
      desk.node().kill();
      assertThat(isDone(before)).as("killed while it was storing").isFalse();

      stage.start(State.AZWARA);
      JsonNode after = Imports.ended(analyst, job);

      assertThat(after.path("state").asString()).isEqualTo("done");
      assertThat(after.path("objects").asLong()).isEqualTo(OBJECTS);
      assertThat(after.path("refused").asLong()).isZero();
      assertThat(Searching.page(analyst, ManyObjects.WORD).path("count").asLong())
          .isEqualTo(OBJECTS);
      assertThat(Logs.problems(desk)).isEmpty();
    }
  }

  @Test
  void twoImportsAtOnceDoNotDisturbEachOther() throws Exception {
    try (FaultStage stage = new FaultStage()) {
      Desk desk = stage.open(State.AZWARA);
      Officer analyst = desk.analyst();
      byte[] shared = ManyObjects.bundle("shared", 3_000);
      String first = Imports.begin(analyst, "one.json", shared, PARAMETERS);
      String second = Imports.begin(analyst, "two.json", shared, PARAMETERS);
      String third =
          Imports.begin(analyst, "three.json", ManyObjects.bundle("other", 2_000), PARAMETERS);

      long stored =
          Imports.ended(analyst, first).path("stored").asLong()
              + Imports.ended(analyst, second).path("stored").asLong();
      JsonNode other = Imports.ended(analyst, third);

      assertThat(stored).as("each object once, whichever file was quicker").isEqualTo(3_000);
      assertThat(other.path("stored").asLong()).isEqualTo(2_000);
      assertThat(Searching.page(analyst, ManyObjects.WORD).path("count").asLong()).isEqualTo(5_000);
      assertThat(Logs.problems(desk)).isEmpty();
    }
  }

  private static boolean isDone(JsonNode job) {
    return job.path("state").asString().equals("done");
  }
}
