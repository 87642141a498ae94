package org.jisr.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads MISP's JSON, in which numbers are often texts and any property may be absent. */
final class MispJson {
  private MispJson() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static JsonNode string(String text) {
    return JsonNodeFactory.instance.stringNode(text);
  }

  /** Of at most 18 digits. */
  static JsonNode number(String digits) {
    return JsonNodeFactory.instance.numberNode(Long.parseLong(digits));
  }

  /** A text or number as text; empty where there is none. */
  static String text(JsonNode tree, String name) {
    JsonNode value = tree.path(name);
    return value.isString()
        ? value.stringValue().strip()
        : value.isNumber() ? value.toString() : "";
  }

  /** The names of the tags that say no TLP. */
  static List<String> labels(JsonNode tree) {
    List<String> names = new ArrayList<>();
    tree.path("Tag").values().forEach(tag -> names.add(text(tag, "name")));
    names.removeIf(name -> name.isEmpty() || name.regionMatches(true, 0, "tlp:", 0, 4));
    return names.stream().distinct().toList();
  }

  static @Nullable UUID uuid(JsonNode tree) {
    String text = text(tree, "uuid");
    try {
      return text.length() == 36 ? UUID.fromString(text) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Seconds since 1970, or the other time where there is no sensible one. */
  static Instant seconds(JsonNode tree, String name, Instant other) {
    String text = text(tree, name);
    return text.matches("[1-9][0-9]{0,10}") ? Instant.ofEpochSecond(Long.parseLong(text)) : other;
  }

  /** A date or a time with its zone, or the other time where there is no sensible one. */
  static Instant time(JsonNode tree, String name, Instant other) {
    String text = text(tree, name);
    try {
      return text.length() == 10
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.from(java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text));
    } catch (DateTimeParseException e) {
      return other;
    }
  }
}
