package org.jisr.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
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
 * Orders that take public networks apart, medians of five seeds of ten seconds on two threads,
 * beside the published figures; then time on generated networks, and beside JGraphT.
 */
final class NetworksBench {
  private static final int SEEDS = 5;
  private static final Duration EACH = Duration.ofSeconds(10);

  private NetworksBench() {}

  /** The mean of the logarithms of ratios, and who won. */
  private static final class Tally {
    private static final double TIE = 0.01;

    private double logarithms;
    private int wins;
    private int ties;
    private int losses;

    String add(double ours, String published) {
      if (published.isEmpty()) {
        return "–";
      }
      double ratio = ours / Double.parseDouble(published);
      logarithms += Math.log(ratio);
      if (Math.abs(ratio - 1) < TIE) {
        ties++;
      } else if (ratio < 1) {
        wins++;
      } else {
        losses++;
      }
      return String.format(Locale.ROOT, "%.3f", ratio);
    }

    String summary() {
      int count = wins + ties + losses;
      return String.format(
          Locale.ROOT,
          "%d won, %d within 1 %%, %d lost, geometric mean %.3f",
          wins,
          ties,
          losses,
          count == 0 ? 1 : Math.exp(logarithms / count));
    }
  }

  static void run(Sheet sheet) throws IOException {
    Optional<Path> published = SharedData.find("networks/published.tsv");
    if (published.isPresent()) {
      beside(sheet, published.get());
    } else {
      sheet.say("The public networks are not beside this checkout.");
    }
    large(sheet, "1 M edges", 200_000, 1_000_000, Duration.ofSeconds(60));
    large(sheet, "10 M edges", 1_000_000, 10_000_000, Duration.ofSeconds(20));
    jgrapht(sheet);
  }

  private static void beside(Sheet sheet, Path table) throws IOException {
    Tally mind = new Tally();
    Tally area = new Tally();
    Tally count = new Tally();
    List<String> lines = Files.readAllLines(table);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      Graph graph = read(table.resolveSibling(cells[0] + ".edges"));
      double[] areas = new double[SEEDS];
      double[] counts = new double[SEEDS];
      for (int seed = 0; seed < SEEDS; seed++) {
        Plan plan = solve(graph, EACH, seed + 1);
        areas[seed] = plan.auc10();
        counts[seed] = plan.n10();
      }
      Arrays.sort(areas);
      Arrays.sort(counts);
      double middle = areas[SEEDS / 2];
      double removals = counts[SEEDS / 2];
      sheet.figure(
          cells[0],
          String.format(Locale.ROOT, "%.2f / %.0f", middle, removals),
          "auc10 to MIND %s, to the best peer %s; n10 to the best peer %s"
              .formatted(
                  mind.add(middle, cells[3]),
                  area.add(middle, cells[4]),
                  count.add(removals, cells[5])));
    }
    sheet.say("auc10 beside MIND: " + mind.summary());
    sheet.say("auc10 beside the best peer: " + area.summary());
    sheet.say("n10 beside the best peer: " + count.summary());
  }

  private static void large(Sheet sheet, String name, int nodes, int edges, Duration budget) {
    Stopwatch building = new Stopwatch();
    Graph graph = generated(nodes, edges, 1);
    sheet.figure(name + ": generated and built", Sheet.seconds(building.seconds()), "");
    Stopwatch searching = new Stopwatch();
    int components = Components.of(graph).count();
    sheet.figure(
        name + ": " + components + " components", Sheet.seconds(searching.seconds()), "≤ 1 s");
    Stopwatch solving = new Stopwatch();
    Plan first = solve(graph, Duration.ofMillis(1), 1);
    sheet.figure(
        name + ": first answer",
        Sheet.seconds(solving.seconds()),
        String.format(Locale.ROOT, "auc10 %.0f, n10 %d", first.auc10(), first.n10()));
    Stopwatch whole = new Stopwatch();
    Plan plan = solve(graph, budget, 1);
    sheet.figure(
        name + ": portfolio of " + budget.toSeconds() + " s",
        Sheet.seconds(whole.seconds()),
        String.format(Locale.ROOT, "auc10 %.0f, n10 %d", plan.auc10(), plan.n10()));
  }

  private static void jgrapht(Sheet sheet) {
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

  private static Plan solve(Graph graph, Duration budget, long seed) {
    Search search = new Search(Objective.BALANCED, new Budget.Time(budget), seed, 2);
    return Portfolio.solve(Problem.of(graph, Threshold.TENTH), search);
  }

  private static Graph read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return EdgeListReader.read(in);
    }
  }
}
