package org.jisr.names;

/**
 * A word of a name before particles are joined.
 *
 * @param surface as cleaned
 * @param text folded, never empty
 * @param separator what stood before it: a space or a hyphen, or nothing
 */
record Word(String surface, String text, NameScript script, String separator) {}
