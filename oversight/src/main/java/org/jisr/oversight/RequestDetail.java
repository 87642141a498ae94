package org.jisr.oversight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a leaf of a request for information divides into, as words: direction, state, {@code urgent}
 * or {@code ordinary}, {@code late} or {@code timely}, then the reasons of a refusal.
 */
record RequestDetail(
    String direction, String state, boolean urgent, boolean late, List<String> reasons) {
  private static final int REASONS = 4;

  RequestDetail {
    reasons = List.copyOf(reasons);
  }

  /** The words; the direction alone for a leaf that only says that an envelope went. */
  static String of(Map<String, String> clear) {
    String direction = clear.getOrDefault("direction", "");
    String action = clear.getOrDefault("action", "");
    if (action.equals("hold")) {
      return "held";
    }
    if (action.isEmpty()) {
      return direction;
    }
    List<String> words = new ArrayList<>();
    words.add(direction);
    words.add(clear.getOrDefault("state", ""));
    words.add("yes".equals(clear.get("urgent")) ? "urgent" : "ordinary");
    words.add("yes".equals(clear.get("late")) ? "late" : "timely");
    String reasons = clear.getOrDefault("reasons", "");
    if (!reasons.isEmpty()) {
      words.add(reasons);
    }
    return String.join(" ", words);
  }

  /** The state in such words, or the only word. */
  static String state(String words) {
    List<String> all = List.of(words.split(" ", -1));
    return all.size() < REASONS ? words : all.get(1);
  }

  /** Reads the words; the state is empty where there is only one. */
  static RequestDetail read(String words) {
    List<String> all = List.of(words.split(" ", -1));
    if (all.size() < REASONS) {
      return new RequestDetail("", "", false, false, List.of());
    }
    return new RequestDetail(
        all.get(0),
        all.get(1),
        all.get(2).equals("urgent"),
        all.get(3).equals("late"),
        all.subList(REASONS, all.size()));
  }
}
