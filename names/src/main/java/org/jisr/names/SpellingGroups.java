package org.jisr.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Spellings in one script of one token in another: what same-script models are trained on. */
final class SpellingGroups {
  private static final double LIKE = .6;
  private static final int LARGEST = 6;

  private SpellingGroups() {}

  /**
   * Pairs of spellings that share a form in the other script and look alike, in both orders, and
   * each spelling with itself.
   *
   * @param latin whether the spellings wanted are the targets
   */
  static List<SpellingPair> of(List<SpellingPair> pairs, boolean latin, double itself) {
    Map<String, TreeSet<String>> groups = new TreeMap<>();
    TreeSet<String> all = new TreeSet<>();
    for (SpellingPair each : pairs) {
      String key = latin ? each.source() : each.target();
      String spelling = latin ? each.target() : each.source();
      if (spelling.length() > 1) {
        groups.computeIfAbsent(key, unused -> new TreeSet<>()).add(spelling);
        all.add(spelling);
      }
    }
    List<SpellingPair> result = new ArrayList<>();
    if (itself > 0) {
      all.forEach(each -> result.add(new SpellingPair(each, each, itself)));
    }
    for (TreeSet<String> group : groups.values()) {
      List<String> spellings = new ArrayList<>(group);
      spellings.subList(Math.min(LARGEST, spellings.size()), spellings.size()).clear();
      for (String first : spellings) {
        for (String second : spellings) {
          if (!first.equals(second) && JaroWinkler.of(first, second) > LIKE) {
            result.add(new SpellingPair(first, second, 1.0 / (spellings.size() - 1)));
          }
        }
      }
    }
    return result;
  }
}
