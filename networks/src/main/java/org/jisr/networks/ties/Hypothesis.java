package org.jisr.networks.ties;

/**
 * A tie that may exist and was not collected. It is a hypothesis to look into where there is a
 * legal ground to look: never a statement, and never by itself a reason to name anyone.
 *
 * @param a the higher node
 * @param b the lower node
 * @param probability that the tie exists, if the stated share of ties is missing at random
 */
public record Hypothesis(int a, int b, double probability) {}
