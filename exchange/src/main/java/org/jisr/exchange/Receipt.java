package org.jisr.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The recipient's signed word on an envelope, in short.
 *
 * @param accepted whether it was accepted as a whole
 * @param code why not; null when accepted
 * @param stored items the recipient holds now because of it
 * @param refused items it did not take
 * @param withdrawn items it withdrew, for a recall
 * @param at the recipient's clock
 * @param leaf the index in the recipient's log
 */
public record Receipt(
    boolean accepted,
    @Nullable String code,
    int stored,
    int refused,
    int withdrawn,
    Instant at,
    long leaf) {}
