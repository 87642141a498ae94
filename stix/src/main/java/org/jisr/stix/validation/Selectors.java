package org.jisr.stix.validation;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Selectors of granular markings: names and list indexes joined by dots (STIX 2.1, section
 * 7.2.3.1).
 */
final class Selectors {
  private Selectors() {}

  static boolean isValid(String selector) {
    String[] steps = selector.split("\\.", -1);
    for (int i = 0; i < steps.length; i++) {
      if (steps[i].isEmpty() || steps[i].startsWith("[") && (i == 0 || index(steps[i]) < 0)) {
        return false;
      }
    }
    return true;
  }

  /** What stands there, or null. */
  static @Nullable JsonNode find(JsonNode object, String selector) {
    JsonNode at = object;
    for (String step : selector.split("\\.", -1)) {
      if (at == null) {
        return null;
      }
      at = step.startsWith("[") ? at.get(index(step)) : at.get(step);
    }
    return at;
  }

  private static int index(String step) {
    int end = step.length() - 1;
    if (end < 2 || end > 9 || step.charAt(end) != ']') {
      return -1;
    }
    int index = 0;
    for (int i = 1; i < end; i++) {
      char c = step.charAt(i);
      if (!Formats.isDigit(c)) {
        return -1;
      }
      index = 10 * index + (c - '0');
    }
    return index;
  }
}
