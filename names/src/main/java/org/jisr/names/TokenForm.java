package org.jisr.names;

/**
 * One way of reading a token: what is compared by letters, and the fixed parts joined with it.
 *
 * @param core normalised letters without article and fixed parts
 * @param affixes a set of fixed parts as bits, among themselves comparable
 * @param cost bits that reading it so costs
 */
public record TokenForm(String core, int affixes, double cost) {}
