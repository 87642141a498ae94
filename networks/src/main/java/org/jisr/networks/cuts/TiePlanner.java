package org.jisr.networks.cuts;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jisr.networks.DisjointSets;
import org.jisr.networks.NetworkException;

/**
 * Looks for the cheapest ties whose cutting brings the largest component below the threshold:
 * divides by betweenness, joins from single nodes, improves both by merging and moving, and keeps
 * the cheapest. What comes out is counted again from the graph alone.
 */
public final class TiePlanner {
  private static final long LARGE = 2_000_000;
  private static final int ORDERED = 3_000;
  private static final long SHAKES = 300;
  private static final long SHAKEN_ARCS = 400_000;

  private final TieProblem problem;
  private final Bundled graph;
  private final int bound;

  private TiePlanner(TieProblem problem) {
    this.problem = problem;
    graph = Bundled.of(problem);
    bound = problem.bound();
  }

  /**
   * The cheapest plan found.
   *
   * @param starts 1 to 10,000; each begins elsewhere and the first from betweenness
   * @param seed of all that is drawn; the same gives the same plan
   * @throws NetworkException {@code STARTS_OUT_OF_RANGE}; {@code GRAPH_TOO_LARGE} beyond two
   *     million ties
   */
  public static TiePlan solve(TieProblem problem, int starts, long seed) {
    if (starts < 1 || starts > 10_000) {
      throw new NetworkException(
          "STARTS_OUT_OF_RANGE",
          "Ask for 1 to 10,000 starts.",
          Map.of("starts", Integer.toString(starts)));
    }
    if (problem.ties() > LARGE) {
      throw new NetworkException(
          "GRAPH_TOO_LARGE",
          "Ties are planned for networks of up to two million. Take a part of it.",
          Map.of("ties", Integer.toString(problem.ties())));
    }
    return new TiePlanner(problem).run(starts, seed);
  }

  private TiePlan run(int starts, long seed) {
    int[] none = new int[0];
    int now = left(none);
    if (now == 0 || problem.threshold().below(now, problem.graph().nodes())) {
      return new TiePlan(none, 0, now, 0, TiePlan.Status.ALREADY_BELOW, "none");
    }
    if (graph.largest() > bound) {
      return new TiePlan(none, 0, now, 0, TiePlan.Status.INFEASIBLE, "none");
    }
    Parts best = null;
    String method = "";
    double least = Double.POSITIVE_INFINITY;
    for (int start = 0; start < starts; start++) {
      SplittableRandom random = new SplittableRandom(seed + start);
      boolean divide = start % 4 == 0;
      int[] begin =
          divide
              ? new TieBetweenness(graph, bound, random).run()
              : IntStream.range(0, graph.count()).toArray();
      Parts parts = new Parts(graph, bound, begin, random);
      parts.improve();
      parts = shaken(parts, random);
      if (parts.cost() < least - 1e-9) {
        least = parts.cost();
        best = parts;
        method = divide ? "betweenness of ties" : "joining";
      }
    }
    return best == null
        ? new TiePlan(none, 0, now, 0, TiePlan.Status.INFEASIBLE, "none")
        : plan(best.labels(), method);
  }

  /** The cheapest of what comes of shaking and improving, over and over while that is quick. */
  private Parts shaken(Parts first, SplittableRandom random) {
    Parts best = first;
    double least = first.cost();
    long rounds = Math.min(SHAKES, SHAKEN_ARCS / (graph.adjacency.length + graph.count() + 1));
    for (long round = 0; round < rounds; round++) {
      Parts other = new Parts(graph, bound, best.labels(), random);
      other.shake();
      other.improve();
      double cost = other.cost();
      if (cost <= least) {
        least = cost;
        best = other;
      }
    }
    return best;
  }

  private TiePlan plan(int[] part, String method) {
    int[] cut =
        IntStream.range(0, problem.ties())
            .filter(tie -> part(part, problem.lower(tie)) != part(part, problem.higher(tie)))
            .toArray();
    int[] order = ordered(cut);
    double cost = Arrays.stream(order).mapToDouble(problem::cost).sum();
    return new TiePlan(
        order, cost, left(order), TieBound.of(problem, bound), TiePlan.Status.REACHED, method);
  }

  private int part(int[] part, int node) {
    return part[graph.bundle[node]];
  }

  /**
   * Ties come back one by one, always the one that makes the smallest component; the reverse is the
   * order. What can come back while all stays below the threshold was never needed. Very many ties
   * keep the order of their numbers.
   */
  private int[] ordered(int[] cut) {
    if (cut.length > ORDERED) {
      return cut;
    }
    DisjointSets sets = sets(cut);
    boolean[] back = new boolean[cut.length];
    int[] order = new int[cut.length];
    int left = cut.length;
    int spare = 0;
    while (left > 0) {
      int chosen = -1;
      int least = Integer.MAX_VALUE;
      for (int i = 0; i < cut.length; i++) {
        int merged = back[i] ? Integer.MAX_VALUE : merged(sets, cut[i]);
        if (merged < least) {
          least = merged;
          chosen = i;
        }
      }
      back[chosen] = true;
      sets.union(problem.lower(cut[chosen]), problem.higher(cut[chosen]));
      order[--left] = cut[chosen];
      spare += sets.largest() <= bound ? 1 : 0;
    }
    return Arrays.copyOf(order, cut.length - spare);
  }

  private int merged(DisjointSets sets, int tie) {
    int a = problem.lower(tie);
    int b = problem.higher(tie);
    return sets.find(a) == sets.find(b) ? sets.size(a) : sets.size(a) + sets.size(b);
  }

  private DisjointSets sets(int[] cut) {
    boolean[] gone = new boolean[problem.ties()];
    Arrays.stream(cut).forEach(tie -> gone[tie] = true);
    DisjointSets sets = new DisjointSets(problem.graph().nodes());
    if (problem.graph().nodes() > 0) {
      sets.enter();
    }
    for (int tie = 0; tie < gone.length; tie++) {
      if (!gone[tie]) {
        sets.union(problem.lower(tie), problem.higher(tie));
      }
    }
    return sets;
  }

  /** The largest component without these ties. */
  private int left(int[] cut) {
    return sets(cut).largest();
  }
}
