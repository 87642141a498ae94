package org.jisr.stix.validation;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/**
 * The start of a JSON object, read as far as needed to know its type, which decides the table that
 * the rest is held against.
 *
 * @param name the first name, or null where the object is empty
 * @param value the value of the first name where it was read already
 * @param type null where the object has none that is a string
 */
record Start(@Nullable String name, @Nullable JsonToken value, @Nullable String type) {
  /** Reads it; the type is usually the first property, else it is looked for further on. */
  static Start read(Walk walk) {
    walk.beginObject();
    String first = walk.nextName();
    if (!"type".equals(first)) {
      return new Start(first, null, Text.type(walk.json(), walk.objectStart()));
    }
    JsonToken value = walk.next();
    return new Start(first, value, value == JsonToken.VALUE_STRING ? walk.text() : null);
  }
}
