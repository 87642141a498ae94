package org.jisr.bank;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One erasure: what was taken out for good, and where the log says so.
 *
 * @param statements how many statements
 * @param leaves of how many leaves of the log the committed values went with them
 * @param finishedAt null while it is under way
 * @param firstLeaf the leaf that came before the act, null before it
 * @param lastLeaf the leaf that closed it with its counts, null before
 */
public record Erasure(
    UUID id,
    ErasureGround ground,
    Instant begunAt,
    @Nullable Instant finishedAt,
    long statements,
    long leaves,
    @Nullable Long firstLeaf,
    @Nullable Long lastLeaf) {}
