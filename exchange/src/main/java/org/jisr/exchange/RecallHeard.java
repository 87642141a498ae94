package org.jisr.exchange;

import java.time.Instant;
import org.jisr.law.PartyId;

/**
 * What a partner called back here: what was done, of how many items, and whether it still holds.
 *
 * @param id of the recall's envelope
 * @param effect what was done to the copies here
 * @param uses what a restriction leaves open; empty for nothing
 * @param items how many
 * @param lifted whether the partner lifted the restriction
 */
public record RecallHeard(
    String id,
    PartyId partner,
    RecallEffect effect,
    String uses,
    int items,
    Instant heardAt,
    boolean lifted) {}
