package org.jisr.bank;

/**
 * A source's entry in the log and the bank.
 *
 * @param leafIndex the leaf that was written before anything of the source was stored
 * @param first whether this call wrote it; false when the source had been opened before
 */
public record SourceOpening(long leafIndex, boolean first) {}
