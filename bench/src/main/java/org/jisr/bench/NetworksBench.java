package org.jisr.bench;

import static java.math.RoundingMode.HALF_UP;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jisr.fixtures.SharedData;
import org.jisr.networks.Budget;
import org.jisr.networks.Centrality;
import org.jisr.networks.Components;
import org.jisr.networks.EdgeListReader;
import org.jisr.networks.Graph;
import org.jisr.networks.Objective;
import org.jisr.networks.Plan;
import org.jisr.networks.Portfolio;
import org.jisr.networks.Problem;
import org.jisr.networks.Search;
import org.jisr.networks.Threshold;

/**
 * Orders that take public networks apart beside the published figures, then time on generated
 * networks, and beside JGraphT. Each row is printed as it comes.
 *
 * <p>Budgets beside published figures are processor time on each of two threads, so that a busy
 * machine gives what an idle one would; elapsed time is then the longer.
 */
final class NetworksBench {
  private static final int SEEDS = 5;
  private static final Duration COVERT = Duration.ofSeconds(2);
  private static final Duration MIND = Duration.ofSeconds(8);

  /** For a network on which the budget before does not reach MIND's figure. */
  private static final Duration LONGER = Duration.ofSeconds(60);

  private static final Duration PORTFOLIO = Duration.ofSeconds(50);
  private static final int THREADS = 2;
  private static final String ABSENT = "The public networks are not beside this checkout.";

  private NetworksBench() {}

  /** The mean of the logarithms of ratios, and who won. */
  private static final class Tally {
    private static final double TIE = 0.01;

    private double logarithms;
    private int wins;
    private int ties;
    private int losses;
    private int reached;

    String add(double ours, String published) {
      if (published.isEmpty()) {
        return "–";
      }
      double ratio = ours / Double.parseDouble(published);
      logarithms += Math.log(ratio);
      reached += reaches(ours, new BigDecimal(published)) ? 1 : 0;
      if (Math.abs(ratio - 1) < TIE) {
        ties++;
      } else if (ratio < 1) {
        wins++;
      } else {
        losses++;
      }
      return String.format(Locale.ROOT, "%.3f", ratio);
    }

    /** Whether it is no more, to the digits that were published. */
    private static boolean reaches(double ours, BigDecimal published) {
      BigDecimal rounded = BigDecimal.valueOf(ours).setScale(published.scale(), HALF_UP);
      return rounded.compareTo(published) <= 0;
    }

    String summary() {
      int count = wins + ties + losses;
      return String.format(
          Locale.ROOT,
          "at or below on %d of %d; %d won, %d within 1 %%, %d lost, geometric mean %.3f",
          reached,
          count,
          wins,
          ties,
          losses,
          count == 0 ? 1 : Math.exp(logarithms / count));
    }
  }

  static void run(Sheet sheet) throws IOException {
    covert(sheet);
    mind(sheet);
    large(sheet);
    oracle(sheet);
  }

  /** One published row: what is empty is unknown. */
  private record Row(Graph graph, String name, String mind, String area, String removals) {
    /** The rows that MIND has a figure for, or those that it has none for. */
    static List<Row> of(Sheet sheet, boolean mind) throws IOException {
      Optional<Path> table = SharedData.find("networks/published.tsv");
      List<Row> rows = new ArrayList<>();
      if (table.isEmpty()) {
        sheet.say(ABSENT);
        return rows;
      }
      List<String> lines = Files.readAllLines(table.orElseThrow());
      for (String line : lines.subList(1, lines.size())) {
        String[] cells = line.split("\t", -1);
        if (cells[3].isEmpty() != mind) {
          Graph graph = read(table.orElseThrow().resolveSibling(cells[0] + ".edges"));
          rows.add(new Row(graph, cells[0], cells[3], cells[4], cells[5]));
        }
      }
      return rows;
    }
  }

  /** The networks of people who hide: medians, the two figures each sought for itself. */
  static void covert(Sheet sheet) throws IOException {
    Tally area = new Tally();
    Tally count = new Tally();
    for (Row row : Row.of(sheet, false)) {
      double[] areas = new double[SEEDS];
      double[] counts = new double[SEEDS];
      Stopwatch watch = new Stopwatch();
      for (int seed = 0; seed < SEEDS; seed++) {
        areas[seed] = solve(row.graph(), Objective.AUC10, COVERT, seed + 1).auc10();
        counts[seed] = solve(row.graph(), Objective.N10, COVERT, seed + 1).n10();
      }
      Arrays.sort(areas);
      Arrays.sort(counts);
      double middle = areas[SEEDS / 2];
      double removals = counts[SEEDS / 2];
      sheet.figure(
          row.name(),
          String.format(Locale.ROOT, "%.4f / %.0f", middle, removals),
          String.format(
              Locale.ROOT,
              "to the best peer %s, %s; all seeds %.4f–%.4f, %.0f–%.0f; %.1f s elapsed a search",
              area.add(middle, row.area()),
              count.add(removals, row.removals()),
              areas[0],
              areas[SEEDS - 1],
              counts[0],
              counts[SEEDS - 1],
              watch.seconds() / SEEDS / 2));
    }
    sheet.say("auc10 beside the best peer: " + area.summary());
    sheet.say("n10 beside the best peer: " + count.summary());
  }

  /**
   * The networks of the published comparison: medians, with more time where little is not enough.
   */
  static void mind(Sheet sheet) throws IOException {
    Tally mind = new Tally();
    Tally area = new Tally();
    for (Row row : Row.of(sheet, true)) {
      double published = Double.parseDouble(row.mind());
      Plan[] plans = mind(sheet, row, MIND);
      if (plans[SEEDS / 2].auc10() > published) {
        plans = mind(sheet, row, LONGER);
      }
      double middle = plans[SEEDS / 2].auc10();
      sheet.say(
          String.format(
              Locale.ROOT,
              "  auc10 to MIND %s, to the best peer %s",
              mind.add(middle, row.mind()),
              area.add(middle, row.area())));
    }
    sheet.say("auc10 beside MIND: " + mind.summary());
    sheet.say("auc10 beside the best peer: " + area.summary());
  }

  /** One plan for each seed, the smallest area first. */
  private static Plan[] mind(Sheet sheet, Row row, Duration budget) {
    Stopwatch watch = new Stopwatch();
    Plan[] plans = new Plan[SEEDS];
    for (int seed = 0; seed < SEEDS; seed++) {
      plans[seed] = solve(row.graph(), Objective.AUC10, budget, seed + 1);
    }
    Arrays.sort(plans, Comparator.comparingDouble(Plan::auc10));
    Plan middle = plans[SEEDS / 2];
    sheet.figure(
        row.name() + ", " + budget.toSeconds() + " s",
        String.format(Locale.ROOT, "%.2f / %d", middle.auc10(), middle.n10()),
        String.format(
            Locale.ROOT,
            "all seeds %.2f–%.2f; %.1f s elapsed a search",
            plans[0].auc10(),
            plans[SEEDS - 1].auc10(),
            watch.seconds() / SEEDS));
    return plans;
  }

  /** Time on generated networks, with processor time beside it. */
  static void large(Sheet sheet) throws IOException {
    Graph million = built(sheet, "1 M edges", 200_000, 1_000_000);
    first(sheet, "1 M edges", million, "< 5 s");
    Stopwatch whole = new Stopwatch();
    Search search = new Search(Objective.BALANCED, new Budget.Time(PORTFOLIO), 1, THREADS);
    Plan plan = Portfolio.solve(Problem.of(million, Threshold.TENTH), search);
    sheet.figure(
        "1 M edges: portfolio of " + PORTFOLIO.toSeconds() + " s",
        Sheet.seconds(whole.seconds()),
        String.format(Locale.ROOT, "≤ 60 s; auc10 %.0f, n10 %d", plan.auc10(), plan.n10()));
    sheet.figure("1 M edges: most of the heap ever in use", Sheet.megabytes(heap()), "≤ 1 GB");
    first(sheet, "10 M edges", built(sheet, "10 M edges", 1_000_000, 10_000_000), "order, ≤ 30 s");
    sheet.figure("10 M edges: most of the heap ever in use", Sheet.megabytes(heap()), "≤ 1 GB");
  }

  /** Garbage included that was not collected yet. */
  private static long heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .sum();
  }

  private static Graph built(Sheet sheet, String name, int nodes, int edges) {
    Stopwatch building = new Stopwatch();
    Graph graph = generated(nodes, edges, 1);
    sheet.figure(name + ": generated and built", Sheet.seconds(building.seconds()), "");
    int components = Components.of(graph).count();
    Stopwatch searching = new Stopwatch();
    int again = Components.of(graph).count();
    sheet.figure(
        name + ": components", Sheet.seconds(searching.seconds()), "≤ 1 s; the second time");
    if (again != components) {
      throw new IllegalStateException("Components were counted differently.");
    }
    return graph;
  }

  /** The least that a search does: an order by degrees in the core, and its curve. */
  private static void first(Sheet sheet, String name, Graph graph, String besides)
      throws IOException {
    Cpu before = Cpu.now();
    Stopwatch solving = new Stopwatch();
    Search search =
        new Search(Objective.BALANCED, new Budget.Time(Duration.ofMillis(1)), 1, THREADS);
    Plan plan = Portfolio.solve(Problem.of(graph, Threshold.TENTH), search);
    double seconds = solving.seconds();
    sheet.figure(
        name + ": first answer",
        Sheet.seconds(seconds),
        String.format(
            Locale.ROOT,
            "%s; %.1f s of processor time, compiling included; auc10 %.0f, n10 %d",
            besides,
            Cpu.now().minus(before).own(),
            plan.auc10(),
            plan.n10()));
  }

  /** The same figures by a general library. */
  static void oracle(Sheet sheet) {
    Graph graph = generated(3_000, 12_000, 2);
    Graph wide = generated(100_000, 400_000, 3);
    SimpleGraph<Integer, DefaultEdge> other = other(graph);
    SimpleGraph<Integer, DefaultEdge> otherWide = other(wide);
    compare(
        sheet,
        "components, 400,000 edges",
        () -> Components.of(wide).count(),
        () -> new ConnectivityInspector<>(otherWide).connectedSets().size());
    compare(
        sheet,
        "PageRank, 400,000 edges",
        () -> Centrality.pageRank(wide)[0],
        () -> new PageRank<>(otherWide, 0.85, 200, 1e-12).getVertexScore(0));
    compare(
        sheet,
        "betweenness, 12,000 edges",
        () -> Centrality.betweenness(graph)[0],
        () -> new BetweennessCentrality<>(other).getVertexScore(0));
  }

  private static void compare(
      Sheet sheet, String name, DoubleSupplier ours, DoubleSupplier theirs) {
    double mine = fastest(ours);
    double others = fastest(theirs);
    sheet.figure(
        name,
        Sheet.millis(1e3 * mine),
        "JGraphT 1.5.2: %s (%.0f times)".formatted(Sheet.millis(1e3 * others), others / mine));
  }

  private static double fastest(DoubleSupplier work) {
    double fastest = Double.POSITIVE_INFINITY;
    for (int round = 0; round < 3; round++) {
      Stopwatch watch = new Stopwatch();
      double result = work.getAsDouble();
      fastest = Double.isNaN(result) ? fastest : Math.min(fastest, watch.seconds());
    }
    return fastest;
  }

  private static SimpleGraph<Integer, DefaultEdge> other(Graph graph) {
    SimpleGraph<Integer, DefaultEdge> other = new SimpleGraph<>(DefaultEdge.class);
    for (int v = 0; v < graph.nodes(); v++) {
      other.addVertex(v);
    }
    for (int v = 0; v < graph.nodes(); v++) {
      for (int near : graph.neighbours(v)) {
        other.addEdge(v, near);
      }
    }
    return other;
  }

  /** Some nodes have many neighbours and most have few. */
  private static Graph generated(int nodes, int edges, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] from = new int[edges];
    int[] to = new int[edges];
    for (int e = 0; e < edges; e++) {
      from[e] = (int) (nodes * Math.pow(random.nextDouble(), 2.2));
      to[e] = (int) (nodes * Math.pow(random.nextDouble(), 1.3));
    }
    return Graph.of(nodes, from, to);
  }

  private static Plan solve(Graph graph, Objective objective, Duration budget, long seed) {
    Search search = new Search(objective, new Budget.Processor(budget), seed, THREADS);
    return Portfolio.solve(Problem.of(graph, Threshold.TENTH), search);
  }

  private static Graph read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return EdgeListReader.read(in);
    }
  }
}
