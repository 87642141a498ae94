package org.jisr.stix.validation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was met of one JSON object: which properties of its shape, the kept values, the unknown
 * names.
 */
final class Frame {
  private static final int FEW = 24;

  private final @Nullable Object[] values = new Object[Shape.MOST];
  private final List<String> unknown = new ArrayList<>();
  private final Set<String> many = new HashSet<>();
  private Shape shape = Shape.NONE;
  private long present;

  /** How many references to observables were met. */
  int observables;

  /** Which extension types the extensions of the object name. */
  int extensionTypes;

  void begin(Shape of) {
    shape = of;
    present = 0;
    observables = 0;
    extensionTypes = 0;
    unknown.clear();
    if (!many.isEmpty()) {
      many.clear();
    }
  }

  /** Notes a property of the shape; false if it was there. */
  boolean add(Property property) {
    if ((present & property.bit()) != 0) {
      return false;
    }
    present |= property.bit();
    values[property.index()] = null;
    return true;
  }

  /** Notes another name; false if it was there. */
  boolean addUnknown(String name) {
    if (unknown.size() < FEW) {
      if (unknown.contains(name)) {
        return false;
      }
    } else {
      if (many.isEmpty()) {
        many.addAll(unknown);
      }
      if (!many.add(name)) {
        return false;
      }
    }
    unknown.add(name);
    return true;
  }

  void keep(Property property, @Nullable Object value) {
    values[property.index()] = value;
  }

  Shape shape() {
    return shape;
  }

  long present() {
    return present;
  }

  List<String> unknown() {
    return unknown;
  }

  boolean has(String name) {
    Property property = shape.property(name);
    return property != null && (present & property.bit()) != 0;
  }

  /** The kept string of that name, or null where it is absent or no string. */
  @Nullable String text(String name) {
    return value(name) instanceof String text ? text : null;
  }

  /** The kept boolean of that name, or null. */
  @Nullable Boolean flag(String name) {
    return value(name) instanceof Boolean flag ? flag : null;
  }

  private @Nullable Object value(String name) {
    Property property = shape.property(name);
    return property == null || (present & property.bit()) == 0 ? null : values[property.index()];
  }
}
