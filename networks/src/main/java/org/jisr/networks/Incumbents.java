package org.jisr.networks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The best verified orders so far, one for each objective, and all that were found, best first. */
final class Incumbents {
  /** An order and how it was found. */
  record Found(Judged judged, String method) {}

  private static final int KEPT = 12;

  private final Map<Objective, Found> best = new EnumMap<>(Objective.class);
  private final List<Found> all = new ArrayList<>();

  void offer(Found found) {
    for (Objective objective : Objective.values()) {
      Found holder = best.get(objective);
      if (holder == null || found.judged().worth(objective) < holder.judged().worth(objective)) {
        best.put(objective, found);
      }
    }
    all.add(found);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  Found best(Objective objective) {
    Found found = best.get(objective);
    if (found == null) {
      throw new IllegalStateException("Nothing was found yet.");
    }
    return found;
  }

  /** The best orders for an objective, best first. */
  List<Found> ranked(Objective objective) {
    all.sort(Comparator.comparingDouble(found -> found.judged().worth(objective)));
    return List.copyOf(all.subList(0, Math.min(KEPT, all.size())));
  }
}
