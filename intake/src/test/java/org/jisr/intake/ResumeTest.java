package org.jisr.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An import goes on where it was, whatever cut it off. */
final class ResumeTest {
  private static final int CHUNK = 10;
  private static final int OBJECTS = 45;

  /**
   * The leaf is written before its source is registered; a crash just between leaves it without an
   * act, and the resumed import writes another.
   */
  private static final int SOURCE_COMMITS = 1;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(BreakingDatabase.Moment.class)
  void aCrashAtEveryCommitLosesNothingAndRepeatsNothing(BreakingDatabase.Moment moment)
      throws Exception {
    List<String> objects = new ArrayList<>(Bundles.people(0, OBJECTS));
    objects.set(22, "{\"type\":\"identity\"}");
    boolean broke = true;
    int commits = 0;
    for (; broke; commits++) {
      BreakingDatabase breaking = new BreakingDatabase(moment, commits);
      try (Intake intake =
          new Intake(Files.createTempDirectory(folder, "run"), CHUNK, breaking::over)) {
        breaking.arm();
        UUID id = intake.submit("set.json", Bundles.of(objects));
        broke = breaking.awaitBreak(intake.importer, id);
        intake.restart(intake.database.dataSource());
        ImportJob job = intake.importer.await(id);
        assertThat(job.state()).as("after %d commits", commits).isEqualTo(ImportState.DONE);
        assertThat(job.progress().stored()).isEqualTo(OBJECTS - 1);
        assertThat(job.progress().known()).isZero();
        assertThat(job.progress().refused()).isEqualTo(1);
        assertThat(intake.importer.refusals(id, null, 10).items()).hasSize(1);
        assertThat(intake.held()).isEqualTo(OBJECTS - 1);
        assertThat(intake.leaves()).isBetween(1L, commits <= SOURCE_COMMITS ? 2L : 1L);
      }
    }
    assertThat(commits).as("breaks at chunk boundaries").isGreaterThan(OBJECTS / CHUNK);
  }

  @Test
  void aChangedSpoolFileIsNotResumed() throws Exception {
    BreakingDatabase breaking = new BreakingDatabase(BreakingDatabase.Moment.BEFORE_COMMIT, 2);
    try (Intake intake = new Intake(folder, CHUNK, breaking::over)) {
      breaking.arm();
      UUID id = intake.submit("set.json", Bundles.of(Bundles.people(0, OBJECTS)));
      assertThat(breaking.awaitBreak(intake.importer, id)).isTrue();
      intake.importer.close();
      Path spooled = folder.resolve("spool").resolve(id.toString());
      Files.writeString(spooled, Bundles.of(Bundles.people(100, 120)));
      intake.restart(intake.database.dataSource());
      ImportJob job = intake.importer.await(id);
      assertThat(job.state()).isEqualTo(ImportState.FAILED);
      assertThat(String.valueOf(job.problem())).contains("INTAKE_SPOOL_CHANGED");
    }
  }

  @Test
  void aStopInTheMiddleLeavesTheImportForTheNextStart() throws Exception {
    try (Intake intake = new Intake(folder, CHUNK)) {
      UUID id = intake.submit("set.json", Bundles.of(Bundles.people(0, 5_000)));
      intake.restart(intake.database.dataSource());
      ImportJob job = intake.importer.await(id);
      assertThat(job.state()).isEqualTo(ImportState.DONE);
      assertThat(job.progress().stored()).isEqualTo(5_000);
      assertThat(intake.held()).isEqualTo(5_000);
      assertThat(intake.leaves()).isEqualTo(1);
    }
  }
}
