package org.jisr.names;

/**
 * The tokens of an index that a token may be, the likeliest first.
 *
 * @param entries their numbers
 * @param bits for each
 */
record TokenHits(int[] entries, float[] bits) {
  private static final float SURE = 4;

  /** Whether one of them very likely is the token. */
  boolean sure() {
    return bits.length > 0 && bits[0] > SURE;
  }
}
