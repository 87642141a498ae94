package org.jisr.scenarios;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jisr.bank.NetworkView;
import org.jisr.networks.change.Slices;
import org.jisr.networks.layers.CovertGraph;
import org.jisr.networks.layers.Span;
import org.jisr.networks.layers.Tie;
import org.jspecify.annotations.Nullable;

/** The ties of a scenario with their times, over those nodes alone that have any in the slices. */
final class TimedTies {
  private final List<Instant> bounds;
  private final List<Tie> ties = new ArrayList<>();
  private final List<Set<UUID>> spoken = new ArrayList<>();
  private final Set<UUID> timed = new HashSet<>();
  private final Set<UUID> timeless = new HashSet<>();

  /** The number in the scenario of each node here. */
  final int[] nodes;

  TimedTies(Input input, List<Instant> bounds) {
    this.bounds = bounds;
    for (int slice = 0; slice + 1 < bounds.size(); slice++) {
      spoken.add(new HashSet<>());
    }
    List<Tie> within = new ArrayList<>();
    for (NetworkView.Tie said : input.view.ties()) {
      int source = input.number(said.source());
      int target = input.number(said.target());
      if (source >= 0 && target >= 0 && source != target) {
        add(said, source, target, within);
      }
    }
    nodes =
        within.stream()
            .flatMapToInt(tie -> Arrays.stream(new int[] {tie.a(), tie.b()}))
            .distinct()
            .sorted()
            .toArray();
    for (Tie tie : within) {
      int a = Arrays.binarySearch(nodes, tie.a());
      Tie here = Tie.between(a, Arrays.binarySearch(nodes, tie.b()));
      Span held = tie.held();
      ties.add(held == null ? here : here.during(held));
    }
  }

  private void add(NetworkView.Tie said, int source, int target, List<Tie> within) {
    Span held = held(said);
    UUID statement = said.told().statement();
    if (held == null) {
      timeless.add(statement);
      within.add(Tie.between(source, target));
      return;
    }
    boolean any = false;
    for (int slice = 0; slice < spoken.size(); slice++) {
      if (held.from().isBefore(bounds.get(slice + 1))
          && !held.until().isBefore(bounds.get(slice))) {
        spoken.get(slice).add(statement);
        any = true;
      }
    }
    if (any) {
      timed.add(statement);
      within.add(Tie.between(source, target).during(held));
    }
  }

  /** Null where nothing is said of it, or an end before its beginning. */
  private static @Nullable Span held(NetworkView.Tie said) {
    Instant from = said.from() == null ? Instant.MIN : said.from();
    Instant to = said.to() == null ? Instant.MAX : said.to();
    boolean open = said.from() == null && said.to() == null;
    return open || to.isBefore(from) ? null : new Span(from, to);
  }

  /** Statements that say when, of any of the slices. */
  int timed() {
    return timed.size();
  }

  /** Statements that do not. */
  int timeless() {
    return timeless.size();
  }

  /** Statements that say when and speak of that slice. */
  int statements(int slice) {
    return spoken.get(slice).size();
  }

  /** Cut at the bounds, with the coverage as stated or as counted. */
  Slices slices(ChangeQuestion question) {
    double[] coverage = new double[spoken.size()];
    for (int slice = 0; slice < coverage.length; slice++) {
      coverage[slice] =
          question.stated() ? question.coverage().get(slice) : Math.max(1, statements(slice));
    }
    CovertGraph.Builder network = CovertGraph.builder(nodes.length);
    ties.forEach(network::tie);
    return Slices.of(network.build(), bounds, coverage);
  }
}
