package org.jisr.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The disk under a node fills up during an import, and is emptied again. */
@Tag("faults")
final class FullDiskTest {
  private static final int OBJECTS = 20_000;
  private static final int CHUNK = 1 << 20;
  private static final long ROOM_LEFT = 6L << 20;

  @Test
  void theImportStopsWithAReasonAndTheNodeLivesOn() throws Exception {
    try (FaultStage stage = new FaultStage()) {
      Path disk = Files.createDirectory(stage.folder().resolve("disk"));
      Assumptions.assumeTrue(
          mount("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", disk.toString()),
          "Skipped: only the superuser can mount a small disk.");
      try {
        play(stage, disk);
      } finally {
        mount("umount", "-l", disk.toString());
      }
    }
  }

  private static void play(FaultStage stage, Path disk) throws IOException {
    NodeProcess node = stage.start(State.AZWARA, disk.resolve("azwara"), List.of());
    Desk desk = Desk.open(State.AZWARA, node);
    Officer analyst = desk.analyst();
    byte[] bundle = ManyObjects.bundle("a", OBJECTS);
    Path ballast = disk.resolve("ballast");
    fill(disk, ballast);

    Answer begun = analyst.upload("/api/imports?name=many.json&marking=green", bundle);
    if (begun.status() == 202) {
      String id = begun.body().path("id").asString();
      JsonNode stopped =
          Await.until(
              "the import stops",
              Duration.ofMinutes(3),
              () -> analyst.get("/api/imports/" + id).body(),
              job ->
                  !Set.of("checking", "storing").contains(job.path("state").asString("storing")));
      assertThat(stopped.path("state").asString()).isNotEqualTo("done");
    } else {
      assertThat(begun.status()).isEqualTo(503);
    }
    assertThat(node.isAlive()).isTrue();

    Files.delete(ballast);
    JsonNode again = Imports.ended(analyst, taken(analyst, bundle));
    assertThat(again.path("state").asString()).isEqualTo("done");
    assertThat(Searching.page(analyst, ManyObjects.WORD).path("count").asLong()).isEqualTo(OBJECTS);
    assertThat(Logs.problems(desk)).isEmpty();
    node.close();
  }

  /** A database that could not write its log starts again by itself, which takes a moment. */
  private static String taken(Officer analyst, byte[] bundle) {
    return Await.until(
            "the node takes files again",
            Duration.ofSeconds(30),
            () -> analyst.upload("/api/imports?name=many.json&marking=green", bundle),
            answer -> answer.status() == 202)
        .body()
        .path("id")
        .asString();
  }

  private static void fill(Path disk, Path ballast) throws IOException {
    byte[] chunk = new byte[CHUNK];
    try (var out = Files.newOutputStream(ballast)) {
      while (Files.getFileStore(disk).getUsableSpace() > ROOM_LEFT) {
        out.write(chunk);
      }
    }
  }

  private static boolean mount(String... command) throws IOException, InterruptedException {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
