package org.jisr.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The table that the exercise ships for people to copy. */
final class ShippedTableTest {
  private static final Path FOLDER =
      Path.of("../exercise/src/main/resources/org/jisr/exercise/data/tables");

  @Test
  void itsMappingFitsAndItsTwoMistakesAreFound() throws Exception {
    String mapping = Files.readString(FOLDER.resolve("stewards.mapping.json"));
    try (InputStream in = Files.newInputStream(FOLDER.resolve("stewards.csv"))) {
      TablePreview preview = TablePreview.of(in, mapping, null, Intake.NOW);
      assertThat(preview.separator()).isEqualTo(';');
      assertThat(preview.rows()).hasSize(6);
      assertThat(preview.rows().getFirst().objects()).hasSize(7);
      assertThat(preview.rows().stream().flatMap(row -> row.problems().stream()))
          .extracting(problem -> problem.line() + " " + problem.code())
          .containsExactly("5 INTAKE_ROW_DATE", "6 INTAKE_ROW_KEY");
    }
  }
}
