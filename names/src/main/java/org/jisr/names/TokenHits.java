package org.jisr.names;

import java.util.Arrays;

/**
 * The tokens of an index that a token may be, the likeliest first, and found again by their number
 * without boxing.
 */
final class TokenHits {
  private static final float SURE = 4;
  private static final int FREE = -1;
  private static final int SPREAD = 0x9E3779B1;

  final int[] entries;
  final float[] bits;

  /** Bits as the likelier of several tokens has more of them: {@link TokenScorer#order}. */
  private final float[] orders;

  /** What a name with that token gains as a candidate. */
  final float[] gains;

  /** How many times the tokens stand in names. */
  final int postings;

  /** Places of entries, where their spread numbers say or behind. */
  private final short[] places;

  /**
   * @param entries numbers of the tokens, at most a few hundred
   * @param bits for each
   */
  TokenHits(int[] entries, float[] bits, float[] orders, float[] gains, int postings) {
    this.postings = postings;
    this.entries = entries;
    this.bits = bits;
    this.orders = orders;
    this.gains = gains;
    places = new short[Integer.highestOneBit(Math.max(1, entries.length)) * 4];
    Arrays.fill(places, (short) FREE);
    for (int at = 0; at < entries.length; at++) {
      int place = place(entries[at]);
      while (places[place] != FREE) {
        place = place + 1 & places.length - 1;
      }
      places[place] = (short) at;
    }
  }

  /** The bits of a token of the index, or {@link TokenModel#NOTHING}. */
  double bits(int entry) {
    int at = find(entry);
    return at == FREE ? TokenModel.NOTHING : bits[at];
  }

  /** Where a token of the index stands among those found, or {@link TokenModel#NOTHING}. */
  double order(int entry) {
    int at = find(entry);
    return at == FREE ? TokenModel.NOTHING : orders[at];
  }

  /** The gain of a token of the index, or 0. */
  float gain(int entry) {
    int at = find(entry);
    return at == FREE ? 0 : gains[at];
  }

  private int find(int entry) {
    int place = place(entry);
    while (places[place] != FREE && entries[places[place]] != entry) {
      place = place + 1 & places.length - 1;
    }
    return places[place];
  }

  /** Spellings of one name have neighbouring numbers, so that these are spread. */
  private int place(int entry) {
    return entry * SPREAD >>> 16 & places.length - 1;
  }

  /** Whether one of them very likely is the token. */
  boolean sure() {
    return bits.length > 0 && bits[0] > SURE;
  }
}
