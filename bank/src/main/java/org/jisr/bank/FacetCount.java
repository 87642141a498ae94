package org.jisr.bank;

/**
 * How many entities of a result have a value.
 *
 * @param value a STIX type, a party, a marking's code or a kind of relation
 * @param count above 0
 */
public record FacetCount(String value, long count) {}
