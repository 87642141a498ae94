package org.jisr.exchange;

import java.time.Instant;

/**
 * What came of a tip-off.
 *
 * @param text free text of at most 4,000 characters, may be empty
 * @param at when it was reported
 */
public record TipOffOutcome(TipOffResult result, String text, Instant at) {}
