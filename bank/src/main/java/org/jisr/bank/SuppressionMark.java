package org.jisr.bank;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One mark that keeps an object out, or did.
 *
 * @param ground the code of an {@link ErasureGround}, or {@code erased-by-sender}
 * @param erasure the erasure that made it, or null
 * @param madeAt when it was made
 * @param attempts how many times the object arrived and was held back
 * @param liftedAt when a person let the object in again, or null
 */
public record SuppressionMark(
    String ground,
    @Nullable UUID erasure,
    Instant madeAt,
    long attempts,
    @Nullable Instant liftedAt) {}
