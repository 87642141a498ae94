package org.jisr.stix.validation;

/**
 * One line of a property table of the standard.
 *
 * @param index its place in the shape
 * @param required whether the object must have it
 * @param keep whether a rule needs its value after the walk
 */
record Property(String name, int index, Value value, boolean required, boolean keep) {
  long bit() {
    return 1L << index;
  }
}
