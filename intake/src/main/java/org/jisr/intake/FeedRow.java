package org.jisr.intake;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jisr.law.Consultation;
import org.jisr.law.PartyId;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code intake.feed}.
 *
 * @param job the import of the page being taken in, null between pages
 * @param afterJob the cursor once that import is done
 */
record FeedRow(
    UUID id,
    String name,
    URI apiRoot,
    String collection,
    @Nullable String user,
    boolean hasSecret,
    PartyId originator,
    Tlp marking,
    Duration every,
    Consultation consultation,
    boolean paused,
    FeedCursor cursor,
    @Nullable UUID job,
    FeedCursor afterJob,
    Feed.Counts counts,
    @Nullable UUID lastJob,
    @Nullable Instant lastRun,
    @Nullable Instant lastSuccess,
    Instant nextRun,
    int failures,
    @Nullable ImportProblem problem) {

  Feed feed(boolean running) {
    return new Feed(
        id,
        name,
        apiRoot,
        collection,
        user,
        originator,
        marking,
        every,
        state(running),
        cursor.seen() == null ? cursor.addedAfter() : cursor.seen(),
        counts,
        lastJob,
        lastRun,
        lastSuccess,
        nextRun,
        failures,
        problem);
  }

  private FeedState state(boolean running) {
    if (running) {
      return FeedState.RUNNING;
    }
    if (paused) {
      return FeedState.PAUSED;
    }
    if (problem != null) {
      return FeedState.FAILING;
    }
    return lastSuccess == null ? FeedState.NEW : FeedState.HEALTHY;
  }
}
