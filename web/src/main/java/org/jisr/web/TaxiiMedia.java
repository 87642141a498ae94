package org.jisr.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one media type of TAXII 2.1 and what clients may write for it (TAXII 2.1, section 1.6.8; RFC
 * 9110, section 12.5.1): any case, spaces, quality values, lists; without a version it means the
 * latest one.
 */
final class TaxiiMedia {
  static final String TYPE = "application/taxii+json;version=2.1";

  private static final String MAIN = "application";
  private static final String SUB = "taxii+json";

  private TaxiiMedia() {}

  private record Range(String main, String sub, Map<String, String> parameters) {
    boolean matches() {
      return switch (precision()) {
        case 0 -> main.equals("*");
        case 1 -> main.equals(MAIN);
        default -> isTaxii();
      };
    }

    boolean isTaxii() {
      return main.equals(MAIN)
          && sub.equals(SUB)
          && parameters.getOrDefault("version", "2.1").equals("2.1");
    }

    int precision() {
      return main.equals("*") ? 0 : sub.equals("*") ? 1 : parameters.containsKey("version") ? 3 : 2;
    }

    boolean wanted() {
      try {
        return Double.parseDouble(parameters.getOrDefault("q", "1")) > 0;
      } catch (NumberFormatException e) {
        return false;
      }
    }
  }

  /**
   * Whether an answer in {@link #TYPE} is what the client accepts; without a header anything is.
   */
  static boolean accepted(@Nullable String accept) {
    if (accept == null || accept.isBlank()) {
      return true;
    }
    int precision = -1;
    boolean wanted = false;
    for (String each : split(accept, ',')) {
      Range range = range(each);
      if (range != null && range.matches() && range.precision() >= precision) {
        wanted = range.wanted() || (range.precision() == precision && wanted);
        precision = range.precision();
      }
    }
    return wanted;
  }

  /** Whether a body of that content type is an envelope. */
  static boolean isTaxii(@Nullable String contentType) {
    Range range = contentType == null ? null : range(contentType);
    return range != null && range.isTaxii();
  }

  private static @Nullable Range range(String text) {
    List<String> parts = split(text, ';');
    String[] type = parts.getFirst().strip().toLowerCase(Locale.ROOT).split("/", -1);
    if (type.length != 2 || type[0].isBlank() || type[1].isBlank()) {
      return null;
    }
    Map<String, String> parameters = new HashMap<>();
    for (String parameter : parts.subList(1, parts.size())) {
      int equals = parameter.indexOf('=');
      if (equals > 0) {
        parameters.putIfAbsent(
            parameter.substring(0, equals).strip().toLowerCase(Locale.ROOT),
            unquoted(parameter.substring(equals + 1).strip()));
      }
    }
    return new Range(type[0].strip(), type[1].strip(), parameters);
  }

  private static String unquoted(String value) {
    return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
        ? value.substring(1, value.length() - 1)
        : value;
  }

  /** Splits outside quotation marks. */
  private static List<String> split(String text, char separator) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == separator && !quoted) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }
}
