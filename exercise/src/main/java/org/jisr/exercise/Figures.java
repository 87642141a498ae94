package org.jisr.exercise;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was measured on the way, by name, in the order it was. */
final class Figures {
  private final Map<String, String> all = new LinkedHashMap<>();

  void put(String name, String value) {
    all.put(name, value);
  }

  Map<String, String> all() {
    return Collections.unmodifiableMap(all);
  }
}
