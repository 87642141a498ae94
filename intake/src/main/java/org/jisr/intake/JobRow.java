package org.jisr.intake;

import java.time.Instant;
import java.util.UUID;
import org.jisr.law.Consultation;
import org.jisr.law.Handling;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code intake.job}.
 *
 * @param handling of objects that carry none
 * @param mapping what the columns of a table mean, as JSON
 * @param digest SHA-256 of the uploaded file in hexadecimal
 * @param entries how many entries of the file are dealt with, durably
 */
record JobRow(
    UUID id,
    String name,
    Consultation consultation,
    Handling handling,
    @Nullable String language,
    @Nullable String mapping,
    String digest,
    long bytesTotal,
    ImportState state,
    boolean cancelRequested,
    long entries,
    long objects,
    long stored,
    long known,
    long refused,
    @Nullable ImportProblem problem,
    Instant startedAt,
    @Nullable Instant finishedAt) {

  /** An import whose file has just arrived. */
  static JobRow arriving(UUID id, ImportRequest request, Spool.Arrived arrived, Instant now) {
    return new JobRow(
        id,
        request.name(),
        request.consultation(),
        request.profile().handling(),
        request.profile().language(),
        request.mapping(),
        arrived.digest(),
        arrived.bytes(),
        ImportState.CHECKING,
        false,
        0,
        0,
        0,
        0,
        0,
        null,
        now,
        null);
  }

  ImportProfile profile() {
    return new ImportProfile(handling, language);
  }

  /** What the import looks like when nobody works on it. */
  ImportJob job() {
    long read = finishedAt != null ? bytesTotal : 0;
    return new ImportJob(
        id,
        name,
        consultation.viewer().account(),
        state,
        bytesTotal,
        new ImportProgress(read, objects, stored, known, refused, 0),
        startedAt,
        finishedAt,
        problem);
  }
}
