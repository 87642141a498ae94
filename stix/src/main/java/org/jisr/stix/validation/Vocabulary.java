package org.jisr.stix.validation;

import java.util.Set;

/**
 * A list of values of the standard (STIX 2.1, section 10).
 *
 * @param name ends in {@code -ov} where it is open and in {@code -enum} where it is closed
 */
record Vocabulary(String name, Set<String> values) {
  static Vocabulary of(String name, String values) {
    return new Vocabulary(name, Set.of(values.strip().split("\\s+")));
  }

  boolean holds(String value) {
    return values.contains(value);
  }
}
