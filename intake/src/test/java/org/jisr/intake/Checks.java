package org.jisr.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

/** Runs only the first pass over a file, without a database. */
final class Checks {
  private Checks() {}

  static void check(byte[] file) throws IOException {
    Path folder = Files.createTempDirectory("check");
    try {
      check(folder, file);
    } finally {
      try (var files = Files.list(folder)) {
        for (Path left : files.toList()) {
          Files.delete(left);
        }
      }
      Files.delete(folder);
    }
  }

  @SuppressWarnings("NullAway")
  static void check(Path folder, byte[] file) throws IOException {
    ImportLimits limits = ImportLimits.standard();
    Spool spool = new Spool(folder, limits.fileBytes());
    UUID id = UUID.randomUUID();
    Spool.Arrived arrived = spool.receive(id, new ByteArrayInputStream(file));
    JobRow row = JobRow.arriving(id, Intake.request("file.json"), arrived, Intake.NOW);
    Workshop workshop = new Workshop(null, null, null, null, spool, limits, Clock.systemUTC());
    Content.check(row, workshop, new ImportTracker(row, job -> {})).close();
  }
}
