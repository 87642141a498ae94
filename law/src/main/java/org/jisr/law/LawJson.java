package org.jisr.law;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes parts of texts of law; a property nobody knows is an error, not a guess. */
final class LawJson {
  private LawJson() {}

  static LawException unreadable(@Nullable Throwable cause) {
    String message =
        "The text of law cannot be read. Maybe a property is misspelt, or a language is missing.";
    return cause == null
        ? new LawException(LawException.Code.LAW_TEXT_UNREADABLE, message)
        : new LawException(LawException.Code.LAW_TEXT_UNREADABLE, message, cause);
  }

  static void requireOnly(JsonNode tree, Set<String> names) {
    if (!tree.isObject() || !names.containsAll(tree.propertyNames())) {
      throw unreadable(null);
    }
  }

  static String text(JsonNode tree, String name) {
    JsonNode node = tree.path(name);
    if (!node.isString() || node.stringValue().isBlank()) {
      throw unreadable(null);
    }
    return node.stringValue();
  }

  static @Nullable String optional(JsonNode tree, String name) {
    return tree.has(name) ? text(tree, name) : null;
  }

  static int positive(JsonNode tree, String name) {
    JsonNode node = tree.path(name);
    if (!node.isInt() || node.intValue() < 1) {
      throw unreadable(null);
    }
    return node.intValue();
  }

  static @Nullable Instant instant(JsonNode tree, String name) {
    String text = optional(tree, name);
    try {
      return text == null ? null : Instant.parse(text);
    } catch (DateTimeException e) {
      throw unreadable(e);
    }
  }

  static Instant requiredInstant(JsonNode tree, String name) {
    Instant instant = instant(tree, name);
    if (instant == null) {
      throw unreadable(null);
    }
    return instant;
  }

  static <T> List<T> list(JsonNode tree, String name, Function<JsonNode, T> reader) {
    JsonNode list = tree.path(name);
    if (!list.isMissingNode() && !list.isArray()) {
      throw unreadable(null);
    }
    List<T> all = new ArrayList<>();
    list.forEach(each -> all.add(reader.apply(each)));
    return all;
  }

  static List<String> texts(JsonNode tree, String name) {
    return list(
        tree,
        name,
        each -> {
          if (!each.isString()) {
            throw unreadable(null);
          }
          return each.stringValue();
        });
  }

  /** The same words in all four languages; none may be missing. */
  static Map<Language, String> spoken(JsonNode tree, String name) {
    JsonNode words = tree.path(name);
    Map<Language, String> spoken = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      spoken.put(language, text(words, language.code()));
    }
    return spoken;
  }

  static void write(ObjectNode tree, String name, Map<Language, String> spoken) {
    ObjectNode words = tree.putObject(name);
    spoken.forEach((language, text) -> words.put(language.code(), text));
  }

  static void write(ObjectNode tree, String name, List<String> texts) {
    if (!texts.isEmpty()) {
      texts.forEach(tree.withArray("/" + name)::add);
    }
  }

  static void head(ObjectNode tree, LawText text) {
    tree.put("kind", text.kind())
        .put("party", text.party().value())
        .put("authority", text.authority())
        .put("version", text.version())
        .put("valid_from", text.validFrom().toString());
    Instant end = text.validTo();
    if (end != null) {
      tree.put("valid_to", end.toString());
    }
  }
}
