package org.jisr.stix;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a property of a tree as the kind of value the standard says, or as absent. */
final class Property {
  private Property() {}

  static @Nullable String string(JsonNode tree, String name) {
    JsonNode value = tree.get(name);
    return value != null && value.isString() ? value.stringValue() : null;
  }

  static @Nullable Boolean bool(JsonNode tree, String name) {
    JsonNode value = tree.get(name);
    if (value == null || !value.isBoolean()) {
      return null;
    }
    return value.booleanValue();
  }

  static @Nullable Long integer(JsonNode tree, String name) {
    JsonNode value = tree.get(name);
    return value != null && value.isIntegralNumber() && value.canConvertToLong()
        ? Long.valueOf(value.longValue())
        : null;
  }

  static @Nullable Double number(JsonNode tree, String name) {
    JsonNode value = tree.get(name);
    return value != null && value.isNumber()
        ? Double.valueOf(value.numberValue().doubleValue())
        : null;
  }

  static @Nullable StixTimestamp timestamp(JsonNode tree, String name) {
    String text = string(tree, name);
    return text == null ? null : StixTimestamp.parseOrNull(text);
  }

  static @Nullable StixId reference(JsonNode tree, String name) {
    String text = string(tree, name);
    return text == null ? null : StixId.parseOrNull(text);
  }

  static <T> @Nullable T part(JsonNode tree, String name, Function<JsonNode, T> reader) {
    JsonNode value = tree.get(name);
    return value != null && value.isObject() ? reader.apply(value) : null;
  }

  static <T> @Nullable T extension(JsonNode tree, String name, Function<JsonNode, T> reader) {
    JsonNode extensions = tree.get("extensions");
    return extensions == null ? null : part(extensions, name, reader);
  }

  static List<String> strings(JsonNode tree, String name) {
    List<String> result = new ArrayList<>();
    for (JsonNode value : array(tree, name)) {
      if (value.isString()) {
        result.add(value.stringValue());
      }
    }
    return List.copyOf(result);
  }

  static List<StixId> references(JsonNode tree, String name) {
    List<StixId> result = new ArrayList<>();
    for (String text : strings(tree, name)) {
      StixId id = StixId.parseOrNull(text);
      if (id != null) {
        result.add(id);
      }
    }
    return List.copyOf(result);
  }

  static <T> List<T> list(JsonNode tree, String name, Function<JsonNode, T> reader) {
    List<T> result = new ArrayList<>();
    for (JsonNode value : array(tree, name)) {
      if (value.isObject()) {
        result.add(reader.apply(value));
      }
    }
    return List.copyOf(result);
  }

  static Map<String, JsonNode> map(JsonNode tree, String name) {
    Map<String, JsonNode> result = new LinkedHashMap<>();
    JsonNode value = tree.get(name);
    if (value != null && value.isObject()) {
      value.properties().forEach(entry -> result.put(entry.getKey(), entry.getValue()));
    }
    return Collections.unmodifiableMap(result);
  }

  static Map<String, String> texts(JsonNode tree, String name) {
    Map<String, String> result = new LinkedHashMap<>();
    map(tree, name)
        .forEach(
            (key, value) -> {
              if (value.isString()) {
                result.put(key, value.stringValue());
              }
            });
    return Collections.unmodifiableMap(result);
  }

  private static Iterable<JsonNode> array(JsonNode tree, String name) {
    JsonNode value = tree.get(name);
    return value != null && value.isArray() ? value.values() : List.of();
  }
}
