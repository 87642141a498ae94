package org.jisr.bank;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one erasure keeps out, in figures.
 *
 * @param ground the code of an {@link ErasureGround}, or {@code erased-by-sender}
 * @param erasure the erasure; null for what senders had erased
 * @param since when the newest of the marks was made
 * @param objects how many objects are kept out
 * @param lifted how many others were let in again by a person
 * @param attempts how many times something of it arrived and was held back
 * @param lastAttempt when that last was, or null
 */
public record Suppression(
    String ground,
    @Nullable UUID erasure,
    Instant since,
    long objects,
    long lifted,
    long attempts,
    @Nullable Instant lastAttempt) {}
