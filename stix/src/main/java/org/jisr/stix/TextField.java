package org.jisr.stix;

/**
 * A text of an object that people search for.
 *
 * @param property the dotted path of property names, such as {@code name} or {@code
 *     contents.ar.description}, cut at 256 characters
 * @param value as written, but U+0000, which databases cannot store, is replaced by U+FFFD
 */
public record TextField(String property, String value) {}
