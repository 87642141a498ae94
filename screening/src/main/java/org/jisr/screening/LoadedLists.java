package org.jisr.screening;

import java.util.ArrayList;
import java.util.List;
import org.jisr.names.NameHit;
import org.jisr.names.NameMatcher;
import org.jspecify.annotations.Nullable;

/**
 * All lists in force, as they are searched together.
 *
 * @param chance how well names of nobody fit them
 */
record LoadedLists(List<LoadedList> lists, ChanceCurve chance) {
  static final LoadedLists NONE = new LoadedLists(List.of(), ChanceCurve.none());

  LoadedLists {
    lists = List.copyOf(lists);
  }

  /** Measures the curve anew. */
  static LoadedLists of(List<LoadedList> lists) {
    List<String> names = new ArrayList<>();
    lists.forEach(list -> names.addAll(list.personNames()));
    NameMatcher matcher = NameMatcher.shipped();
    return new LoadedLists(lists, ChanceCurve.of(names, name -> bestFit(lists, matcher, name)));
  }

  private static double bestFit(List<LoadedList> lists, NameMatcher matcher, String name) {
    double best = -30;
    for (LoadedList list : lists) {
      for (NameHit hit : list.find(name, 1)) {
        best = Math.max(best, matcher.match(name, hit.name()).bits());
      }
    }
    return best;
  }

  /** Which version of a list a stamp names; 0 where it names none. */
  static int version(String stamp, String list) {
    for (String each : stamp.split(",", -1)) {
      int colon = each.indexOf(':');
      if (colon > 0 && each.substring(0, colon).equals(list)) {
        return Integer.parseInt(each.substring(colon + 1));
      }
    }
    return 0;
  }

  /** The versions, so that what was done by others is done again. */
  String stamp() {
    List<String> versions = new ArrayList<>();
    lists.forEach(list -> versions.add(list.version.list() + ":" + list.version.number()));
    return String.join(",", versions);
  }

  @Nullable LoadedList list(String name) {
    return lists.stream().filter(each -> each.version.list().equals(name)).findFirst().orElse(null);
  }
}
