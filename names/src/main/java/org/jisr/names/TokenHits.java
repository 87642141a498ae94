package org.jisr.names;

/**
 * The tokens of an index that a token may be, the likeliest first.
 *
 * @param entries their numbers
 * @param bits for each
 */
record TokenHits(int[] entries, float[] bits) {}
