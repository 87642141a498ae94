package org.jisr.oversight;

import java.time.Instant;

/**
 * What an officer found of one disclosure.
 *
 * @param note in the officer's words; forgotten with the persons it may be about
 * @param by the opaque id of the officer's account
 */
public record Mark(long leaf, Verdict verdict, String note, Instant at, String by) {}
