package org.jisr.screening;

import java.time.Instant;

/**
 * What a person decided on a match, and why.
 *
 * @param by account
 * @param listVersion of the list, on which it was decided
 */
public record MatchDecision(Verdict verdict, String why, Instant at, String by, int listVersion) {}
