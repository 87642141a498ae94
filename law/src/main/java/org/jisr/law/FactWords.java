package org.jisr.law;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the codes in facts into the words of a language. */
final class FactWords {
  private static final Map<String, String> LISTS =
      Map.ofEntries(
          Map.entry("purpose", "purpose"),
          Map.entry("collected", "purpose"),
          Map.entry("subject", "subject"),
          Map.entry("special", "special"),
          Map.entry("state", "state"),
          Map.entry("assertion", "assertion"),
          Map.entry("roles", "role"),
          Map.entry("codes", "handling-code"),
          Map.entry("answer", "human-rights"),
          Map.entry("conditions", "condition"),
          Map.entry("lifted", "lifted"));
  private static final int DATE_LENGTH = "2026-11-22".length();

  private FactWords() {}

  static String say(Language language, String name, String value) {
    String list = LISTS.get(name);
    if (list != null) {
      return value.isEmpty() ? "—" : words(language, list, value);
    }
    return switch (name) {
      case "compartments", "grading", "given", "received", "perDay", "count" ->
          value.isEmpty() ? "—" : isolate(value);
      case "marking", "clearance" -> "TLP:" + value.toUpperCase(Locale.ROOT);
      case "reviewBy", "deleteAfter", "time", "since" -> isolate(date(value));
      default -> isolate(value);
    };
  }

  private static String words(Language language, String list, String codes) {
    return Arrays.stream(codes.split(" "))
        .map(code -> word(language, list, code))
        .collect(Collectors.joining(language == Language.AR ? "، " : ", "));
  }

  private static String word(Language language, String list, String code) {
    @Nullable String word = Texts.find(language, list + "." + code);
    return word == null ? isolate(code) : word;
  }

  private static String date(String instant) {
    return instant.length() > DATE_LENGTH ? instant.substring(0, DATE_LENGTH) : instant;
  }

  /** First strong isolate to pop directional isolate: keeps a name's direction its own. */
  private static String isolate(String value) {
    return "\u2068" + value + "\u2069";
  }
}
