package org.jisr.ledger;

import org.jisr.exchange.StatementLine;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * A channel of which the two sides say different things.
 *
 * @param from who sends in it
 * @param ours null where this node says nothing of it
 * @param theirs null where the partner says nothing of it
 * @param underway whether the receiver only lacks the last letters
 */
public record LineDifference(
    PartyId from,
    String lane,
    @Nullable StatementLine ours,
    @Nullable StatementLine theirs,
    boolean underway) {}
