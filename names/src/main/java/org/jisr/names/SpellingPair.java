package org.jisr.names;

/**
 * Two normalised spellings of one name token.
 *
 * @param source in the first script of the model
 * @param target in the second, for example Latin
 * @param weight how much it counts in training, above 0
 */
record SpellingPair(String source, String target, double weight) {
  static final int LONGEST_SOURCE = 23;
  static final int LONGEST_TARGET = 29;

  /** Whether it is of a length that training uses. */
  boolean usable() {
    return source.length() >= 2
        && source.length() <= LONGEST_SOURCE
        && target.length() >= 2
        && target.length() <= LONGEST_TARGET;
  }
}
