package org.jisr.exchange;

import java.time.Instant;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * What a pouch for a confirmed partner would hold now.
 *
 * @param envelopes that the partner has not answered
 * @param receipts for what came in a pouch
 * @param oldest when the oldest unanswered envelope was made; null when there is none
 * @param failing whether the connection failed at the last attempt
 */
public record PouchBacklog(
    PartyId partner, int envelopes, int receipts, @Nullable Instant oldest, boolean failing) {}
