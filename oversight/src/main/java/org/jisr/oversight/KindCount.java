package org.jisr.oversight;

/**
 * How often one kind of act happened.
 *
 * @param kind the code of the leaf's kind
 * @param detail what the kind divides into, or empty
 * @param leaves how many acts
 * @param items how many were permitted, sent, stored or erased by them
 * @param withheld how many were not permitted
 */
public record KindCount(String kind, String detail, long leaves, long items, long withheld) {}
