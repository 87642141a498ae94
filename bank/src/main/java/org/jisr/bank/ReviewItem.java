package org.jisr.bank;

import java.time.Instant;
import org.jisr.law.Handling;
import org.jspecify.annotations.Nullable;

/**
 * Something whose review is overdue: nobody finds it until somebody keeps it.
 *
 * @param name of the latest version, null where it has none
 * @param versions how many versions there are
 * @param recordedAt when the first of them was recorded
 * @param latestReview the latest date to which it may be kept before the next review
 */
public record ReviewItem(
    ReviewTarget target,
    @Nullable String name,
    Handling handling,
    boolean person,
    long versions,
    Instant recordedAt,
    Instant latestReview) {}
