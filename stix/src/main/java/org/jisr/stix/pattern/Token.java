package org.jisr.stix.pattern;

/**
 * The smallest part of a pattern that means something.
 *
 * @param kind of it
 * @param text a name or number as written, of a string and of other quoted values the content
 * @param offset of its first character, from 0
 */
record Token(Kind kind, String text, int offset) {}
