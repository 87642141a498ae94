package org.jisr.intake;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jisr.law.PartyId;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it stands; never with its secret.
 *
 * @param user the account's name at the server, if any
 * @param addedAfter how far the collection was read, as its server writes it; null at the beginning
 * @param counts what all its runs brought
 * @param lastImport the import of its newest page, where refusals can be read
 * @param nextRun when it is asked next, unless paused
 * @param failures how many runs failed since the last good one
 * @param problem why the last run failed; null when it did not
 */
public record Feed(
    UUID id,
    String name,
    URI apiRoot,
    String collection,
    @Nullable String user,
    PartyId originator,
    Tlp marking,
    Duration every,
    FeedState state,
    @Nullable String addedAfter,
    Counts counts,
    @Nullable UUID lastImport,
    @Nullable Instant lastRun,
    @Nullable Instant lastSuccess,
    Instant nextRun,
    int failures,
    @Nullable ImportProblem problem) {

  /** Pages asked for, and objects by what became of them. */
  public record Counts(long pages, long stored, long known, long refused) {}
}
