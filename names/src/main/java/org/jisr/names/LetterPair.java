package org.jisr.names;

/**
 * Letters of two names that stand for each other.
 *
 * @param first of the first name; empty where the second's stand for none of its
 * @param second of the second name; empty likewise
 * @param bits what they say for one name, against chance
 */
public record LetterPair(String first, String second, double bits) {}
