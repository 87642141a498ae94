package org.jisr.stix.validation;

/**
 * One broken rule and its place.
 *
 * @param code stable across versions, such as {@code PROPERTY_MISSING}
 * @param level how binding the rule is
 * @param pointer where in the input, as a JSON pointer (RFC 6901); empty for the whole input
 * @param message what to change, in English; never holds a value of the input
 */
public record Finding(String code, Level level, String pointer, String message) {}
