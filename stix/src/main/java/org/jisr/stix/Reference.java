package org.jisr.stix;

/**
 * A mention of another object inside an object.
 *
 * @param property the dotted path of property names, such as {@code source_ref} or {@code
 *     extensions.archive-ext.contains_refs}, cut at 256 characters
 * @param target the object that is meant, in its latest version
 */
public record Reference(String property, StixId target) {}
