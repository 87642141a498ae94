package org.jisr.stix.validation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonToken;

/**
 * The extensions of an object: those of the standard by name, others by their definition (section
 * 7.3).
 */
final class ExtensionsValue implements Value {
  /** In the order of their bits in {@link Frame#extensionTypes}. */
  private static final List<String> TYPES =
      List.of("new-sdo", "new-sco", "new-sro", "property-extension", "toplevel-property-extension");

  static final int NEW_SDO = 1;
  static final int NEW_SCO = 2;
  static final int NEW_SRO = 4;
  static final int NEW = NEW_SDO | NEW_SCO | NEW_SRO;
  static final int TOPLEVEL = 16;

  private static final String DEFINITION = "extension-definition--";

  private final Map<String, Shape> predefined;

  ExtensionsValue(Shape... predefined) {
    this.predefined =
        Stream.of(predefined).collect(Collectors.toMap(Shape::name, Function.identity()));
  }

  Map<String, Shape> predefined() {
    return predefined;
  }

  @Override
  public void check(Walk walk, JsonToken token) {
    if (!walk.expect(token == JsonToken.START_OBJECT, "a dictionary of extensions")) {
      return;
    }
    Set<String> keys = new HashSet<>();
    for (String key = walk.nextName(); key != null; key = walk.nextName()) {
      walk.place().push(key);
      if (!keys.add(key)) {
        walk.report(Rule.JSON_DUPLICATE_NAME);
      }
      extension(walk, key, walk.next());
      walk.place().pop();
    }
    if (keys.isEmpty()) {
      walk.report(Rule.DICTIONARY_EMPTY);
    }
  }

  private void extension(Walk walk, String key, JsonToken token) {
    Shape shape = predefined.get(key);
    if (shape != null) {
      walk.value(shape, token);
    } else if (key.startsWith(DEFINITION)) {
      if (Identifiers.type(key) == null) {
        walk.report(Rule.EXTENSION_KEY);
      }
      walk.value(ExtensionsValue::defined, token);
    } else {
      walk.report(Formats.isKey(key, 1) ? Rule.EXTENSION_CUSTOM : Rule.EXTENSION_KEY);
      walk.value(ExtensionsValue::named, token);
    }
  }

  private static void named(Walk walk, JsonToken token) {
    if (walk.expect(token == JsonToken.START_OBJECT, "an object")) {
      Values.ANY.check(walk, token);
    }
  }

  private static void defined(Walk walk, JsonToken token) {
    if (!walk.expect(token == JsonToken.START_OBJECT, "an object")) {
      return;
    }
    Set<String> names = new HashSet<>();
    for (String name = walk.nextName(); name != null; name = walk.nextName()) {
      Names.extended(walk, name);
      walk.place().push(name);
      if (!names.add(name)) {
        walk.report(Rule.JSON_DUPLICATE_NAME);
      }
      walk.value(name.equals("extension_type") ? ExtensionsValue::type : Values.ANY, walk.next());
      walk.place().pop();
    }
    if (!names.contains("extension_type")) {
      walk.report(Rule.EXTENSION_TYPE_MISSING);
    }
  }

  private static void type(Walk walk, JsonToken token) {
    if (walk.expect(token == JsonToken.VALUE_STRING, "a string")) {
      int bit = TYPES.indexOf(walk.text());
      if (bit < 0) {
        walk.report(Rule.ENUM_VALUE, Vocabularies.EXTENSION_TYPE.name());
      } else {
        walk.top().extensionTypes |= 1 << bit;
      }
    }
  }
}
