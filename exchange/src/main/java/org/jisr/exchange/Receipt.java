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
 * @param act what it did for a recall; null for anything else, and where it does not name it
 * @param acted items to which it did that, other than withdrawing them
 * @param at the recipient's clock
 * @param leaf the index in the recipient's log
 */
public record Receipt(
    boolean accepted,
    @Nullable String code,
    int stored,
    int refused,
    int withdrawn,
    @Nullable RecallEffect act,
    int acted,
    Instant at,
    long leaf) {}
