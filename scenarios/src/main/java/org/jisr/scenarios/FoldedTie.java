package org.jisr.scenarios;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.jisr.bank.NetworkView;
import org.jspecify.annotations.Nullable;

/**
 * All that is said of two nodes, as one tie.
 *
 * @param source the lower number
 * @param target the higher number
 * @param layers the names of the layers it is in, in order
 * @param certainty how far the best of it can be relied on, 0 to 1
 * @param shownCertainty the same of what may be shown
 * @param from the earliest of what may be shown; null for always
 * @param to the latest of what may be shown; null for until now
 * @param shown whether any of it may be shown
 */
record FoldedTie(
    int source,
    int target,
    List<String> layers,
    double certainty,
    double shownCertainty,
    @Nullable Instant from,
    @Nullable Instant to,
    boolean shown) {
  /** The layer of all relationships, where no layers are named. */
  static final String ALL = "all";

  static final Comparator<List<Integer>> ENDS =
      Comparator.<List<Integer>, Integer>comparing(ends -> ends.get(0))
          .thenComparing(ends -> ends.get(1));

  static FoldedTie of(List<Integer> ends, List<NetworkView.Tie> said, List<TieLayer> layers) {
    List<NetworkView.Tie> open =
        said.stream().filter(tie -> !Exclusion.of(tie.told().handling())).toList();
    TreeSet<String> names = new TreeSet<>();
    for (NetworkView.Tie tie : open) {
      layers.stream()
          .filter(layer -> layer.kinds().contains(tie.kind()))
          .forEach(layer -> names.add(layer.name()));
    }
    return new FoldedTie(
        ends.get(0),
        ends.get(1),
        layers.isEmpty() ? List.of(ALL) : List.copyOf(names),
        certainty(said),
        certainty(open),
        bound(open, true),
        bound(open, false),
        !open.isEmpty());
  }

  private static double certainty(List<NetworkView.Tie> said) {
    double best = 0;
    for (NetworkView.Tie tie : said) {
      double known = tie.confidence() == null ? 1 : tie.confidence() / 100.0;
      best = Math.max(best, known * Certainty.of(tie.told().handling()));
    }
    return best;
  }

  /** Open ends win: a tie that always holds does so beside one that holds for a time. */
  private static @Nullable Instant bound(List<NetworkView.Tie> said, boolean first) {
    Instant bound = null;
    for (NetworkView.Tie tie : said) {
      Instant each = first ? tie.from() : tie.to();
      if (each == null) {
        return null;
      }
      bound = bound == null || (first ? each.isBefore(bound) : each.isAfter(bound)) ? each : bound;
    }
    return bound;
  }
}
