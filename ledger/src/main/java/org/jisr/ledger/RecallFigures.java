package org.jisr.ledger;

/**
 * Recalls of one month.
 *
 * @param sent to the partner
 * @param honoured how many of these are done in the whole tree behind the partner
 * @param received from the partner
 * @param carriedOut how many of these this node did
 */
public record RecallFigures(long sent, long honoured, long received, long carriedOut) {}
