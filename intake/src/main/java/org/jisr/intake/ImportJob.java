package org.jisr.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One import as it stands at one moment.
 *
 * @param name the file's name as given
 * @param account the opaque id of the account that submitted it
 * @param bytesTotal size of the file as uploaded
 * @param progress how far the current pass is
 * @param startedAt when it was submitted
 * @param finishedAt when it ended, or null while it runs
 * @param problem why it was refused, failed or waits; null otherwise
 */
public record ImportJob(
    UUID id,
    String name,
    String account,
    ImportState state,
    long bytesTotal,
    ImportProgress progress,
    Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable ImportProblem problem) {}
