package org.jisr.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed with kill -9 in the middle of an import, again and again. */
final class KillTest {
  private static final int OBJECTS = 6_000;

  @TempDir Path folder;

  @Test
  void nothingIsLostAndNothingComesTwice() throws Exception {
    Path file = folder.resolve("set.json");
    Files.writeString(file, Bundles.of(Bundles.people(0, OBJECTS)));
    Random random = new Random(42);
    try (Intake intake = new Intake(folder.resolve("here"), 50)) {
      Path node = Files.createDirectories(folder.resolve("killed"));
      UUID id = null;
      for (int kill = 0; kill < 4; kill++) {
        Process process = start(intake, node, file, id);
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
          id = UUID.fromString(String.valueOf(said.readLine()));
          long wanted = 50L * (1 + random.nextInt(8));
          String line = said.readLine();
          while (line != null && Long.parseLong(line) < (kill * 1_000L) + wanted) {
            line = said.readLine();
          }
        } finally {
          process.destroyForcibly().waitFor();
        }
      }
      try (ImporterProcess last = ImporterProcess.open(intake.database.dataSource(), node)) {
        ImportJob job = last.importer().await(id);
        assertThat(job.state()).isEqualTo(ImportState.DONE);
        assertThat(job.progress().stored()).isEqualTo(OBJECTS);
        assertThat(job.progress().known()).isZero();
      }
      assertThat(intake.held()).isEqualTo(OBJECTS);
      assertThat(node.resolve("spool")).isEmptyDirectory();
    }
  }

  private static Process start(Intake intake, Path node, Path file, @Nullable UUID id)
      throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ImporterProcess.class.getName(),
            intake.database.dataSource().getJdbcUrl(),
            intake.database.dataSource().getUsername(),
            intake.database.dataSource().getPassword(),
            node.toString(),
            file.toString(),
            String.valueOf(id));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
