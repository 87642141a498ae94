package org.jisr.scenarios;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jisr.networks.Centrality;
import org.jisr.networks.Graph;
import org.jisr.networks.change.Alert;
import org.jisr.networks.change.ChangeReport;
import org.jisr.networks.change.ChangeWatch;
import org.jisr.networks.change.Figures;
import org.jisr.networks.change.Slices;
import org.jisr.networks.uncertainty.RankStability;
import org.jspecify.annotations.Nullable;

/**
 * Counts how a network changed. Everybody is part of the structure; named is only what something
 * may be done on, as among brokers: persons under an instrument of their own, the excluded never.
 */
final class ChangeCount {
  private static final double FALSE_ALARMS = .05;
  private static final int RUNS = 240;
  private static final int WORLDS = 100;

  /** Beyond it an answer would take minutes. */
  private static final int MOST_NODES = 600;

  /** Up to so many nodes shortest paths are counted from all of them, beyond from fewer. */
  private static final int MOST_EXACT = 200;

  private static final int SOURCES = 64;
  private static final double LEAST_SHARE = .1;
  private static final int MOST_LEADERS = 10;

  private final Input input;
  private final ChangeQuestion question;
  private final TimedTies ties;
  private final Slices slices;

  private ChangeCount(Input input, ChangeQuestion question, TimedTies ties) {
    this.input = input;
    this.question = question;
    this.ties = ties;
    this.slices = ties.slices(question);
  }

  /**
   * Counts, within seconds.
   *
   * @throws ScenariosException {@code SCENARIOS_EMPTY} without a tie in these slices, {@code
   *     SCENARIOS_INVALID} with {@code nodes} beyond 600 of them that have any
   */
  static Change of(Input input, ChangeQuestion question) {
    TimedTies ties = new TimedTies(input, question.bounds());
    if (ties.nodes.length == 0) {
      throw new ScenariosException(ScenariosFault.EMPTY);
    }
    if (ties.nodes.length > MOST_NODES) {
      throw ScenariosException.invalid("nodes");
    }
    return new ChangeCount(input, question, ties).run();
  }

  private static double[] leading(Graph graph) {
    int sources = graph.nodes() <= MOST_EXACT ? graph.nodes() : SOURCES;
    return Centrality.betweenness(graph, sources, 1);
  }

  private Change run() {
    // Counted coverage comes from the same ties as density, which then says nothing: its part of
    // the false alarms goes to the other three kinds.
    double share = question.stated() ? FALSE_ALARMS : FALSE_ALARMS * 4 / 3;
    ChangeReport report =
        ChangeWatch.of(slices)
            .leadingBy(ChangeCount::leading)
            .falseAlarms(share, RUNS)
            .seed(input.question.seed())
            .run();
    List<Change.Alert> alerts = alerts(report.alerts());
    double[][] shares = shares();
    int[] leaders = leaders(shares, alerts);
    return new Change(
        ties.nodes.length,
        ties.timed(),
        ties.timeless(),
        question.stated(),
        FALSE_ALARMS,
        RUNS,
        WORLDS,
        sliced(report.figures(), shares, leaders),
        Arrays.stream(leaders).mapToObj(node -> leader(node, shares)).toList(),
        alerts);
  }

  private List<Change.Alert> alerts(List<Alert> found) {
    List<Change.Alert> alerts = new ArrayList<>();
    for (Alert each : found) {
      boolean whole = each.what() != Alert.Kind.LEADER;
      boolean told = question.stated() || each.what() != Alert.Kind.DENSITY;
      if (told && (whole || named(each.node()))) {
        alerts.add(
            new Change.Alert(
                each.what().name().toLowerCase(Locale.ROOT),
                whole ? null : id(each.node()),
                each.began(),
                each.raised(),
                each.rising(),
                each.falseAlarms(),
                each.coverageBefore(),
                each.coverageAfter()));
      }
    }
    // Equal moments stand in the order of ids, so that nothing is ranked.
    alerts.sort(
        Comparator.comparingInt(Change.Alert::raised)
            .thenComparing(Change.Alert::what)
            .thenComparing(each -> String.valueOf(each.id())));
    return alerts;
  }

  /** In which share of worlds each node leads, by slice; none where nobody has a tie. */
  private double[][] shares() {
    double[][] shares = new double[slices.count()][slices.nodes()];
    for (int slice = 0; slice < shares.length; slice++) {
      if (slices.graph(slice).edges() > 0) {
        RankStability standing =
            slices.standing(slice, ChangeCount::leading, WORLDS, input.question.seed());
        Arrays.setAll(shares[slice], standing::share);
      }
    }
    return shares;
  }

  /** At most ten, and whoever an alert names, in the order of ids. */
  private int[] leaders(double[][] shares, List<Change.Alert> alerts) {
    Set<String> alerted = new TreeSet<>();
    alerts.forEach(alert -> addNamed(alerted, alert.id()));
    List<Integer> most =
        IntStream.range(0, slices.nodes())
            .filter(this::named)
            .filter(node -> most(shares, node) >= LEAST_SHARE)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer node) -> -most(shares, node)))
            .limit(MOST_LEADERS)
            .toList();
    return IntStream.range(0, slices.nodes())
        .filter(node -> most.contains(node) || alerted.contains(id(node)))
        .toArray();
  }

  private static void addNamed(Set<String> ids, @Nullable String id) {
    if (id != null) {
      ids.add(id);
    }
  }

  private static double most(double[][] shares, int node) {
    return Arrays.stream(shares).mapToDouble(slice -> slice[node]).max().orElse(0);
  }

  private Change.Leader leader(int node, double[][] shares) {
    return new Change.Leader(
        id(node), Arrays.stream(shares).map(slice -> Double.valueOf(slice[node])).toList());
  }

  private List<Change.Slice> sliced(List<Figures> figures, double[][] shares, int[] leaders) {
    List<Instant> bounds = question.bounds();
    List<Change.Slice> all = new ArrayList<>();
    for (int slice = 0; slice < shares.length; slice++) {
      double[] here = shares[slice];
      double told = Arrays.stream(leaders).mapToDouble(node -> here[node]).sum();
      int edges = slices.graph(slice).edges();
      all.add(
          new Change.Slice(
              bounds.get(slice),
              bounds.get(slice + 1),
              edges,
              figures.get(slice).components(),
              figures.get(slice).centralisation(),
              ties.statements(slice),
              slices.coverage(slice),
              edges == 0 ? 0 : Math.clamp(1 - told, 0.0, 1.0)));
    }
    return all;
  }

  private boolean named(int node) {
    return input.action(ties.nodes[node]) != null;
  }

  private String id(int node) {
    return input.id(ties.nodes[node]).toString();
  }
}
