package org.jisr.networks;

import java.util.Arrays;
import java.util.Map;

/**
 * Judges an order of removals from the graph alone, knowing nothing of how it was found.
 *
 * <p>Partial orders are completed by the highest remaining degree, ties by the lowest id. Counted
 * removals skip each node whose component is already below the threshold at its turn.
 */
public final class Evaluator {
  private final Problem problem;
  private final Graph graph;
  private final Threshold threshold;

  /** Judges orders of this graph against this threshold. */
  public Evaluator(Graph graph, Threshold threshold) {
    this(Problem.of(graph, threshold));
  }

  /** Judges orders of this problem, completing none with what it excludes. */
  Evaluator(Problem problem) {
    this.problem = problem;
    this.graph = problem.graph();
    this.threshold = problem.threshold();
  }

  /**
   * All measures of an order.
   *
   * @throws NetworkException {@code ORDER_NODE_OUT_OF_RANGE} or {@code ORDER_NODE_TWICE}
   */
  public Score score(int[] order) {
    int[] whole = Completion.of(problem, checked(order));
    Curve unfiltered = Curve.of(graph, whole, whole.length);
    int[] counted = counted(whole, unfiltered);
    Curve curve = Curve.of(graph, counted, counted.length);
    double sum = 0;
    for (int i = 0; i < whole.length; i++) {
      sum += unfiltered.largest(i);
    }
    double nodes = graph.nodes();
    int stop = Math.max(0, curve.until(threshold.strictMost(graph.nodes())));
    return new Score(
        auc(curve, stop),
        Math.max(0, curve.until(threshold.most(graph.nodes()))),
        stop,
        Math.max(0, unfiltered.until((graph.nodes() + 99) / 100)),
        graph.nodes() == 0 ? 0 : sum / nodes / nodes);
  }

  /**
   * The counted removals of an order up to where the largest component is strictly below the
   * threshold, with what they do. An order that ends before is completed first; where the allowed
   * nodes do not suffice the plan is all of them that count.
   */
  Judged judge(int[] order) {
    int[] list = checked(order);
    Curve first = Curve.of(graph, list, list.length);
    if (!threshold.below(first.end(), graph.nodes())) {
      list = Completion.of(problem, list);
      first = Curve.of(graph, list, list.length);
    }
    int[] counted = counted(list, first);
    boolean skipped = counted.length < list.length;
    Curve curve = skipped ? Curve.of(graph, counted, counted.length) : first;
    int stop = curve.until(threshold.strictMost(graph.nodes()));
    int shown = stop < 0 ? counted.length : stop;
    int reached = curve.until(threshold.most(graph.nodes()));
    int[] plan = Arrays.copyOf(counted, shown);
    int remainder = shown == 0 ? curve.start() : curve.largest(shown - 1);
    double auc = auc(curve, shown);
    if (problem.uniform()) {
      return new Judged(plan, auc, reached, stop, remainder);
    }
    double area = 0;
    double steps = 0;
    for (int i = 0; i < shown; i++) {
      area += problem.cost(plan[i]) * curve.largest(i) / graph.nodes();
      steps += i < reached ? problem.cost(plan[i]) : 0;
    }
    return new Judged(plan, auc, reached, stop, remainder, area, steps);
  }

  /**
   * The order, continued to all nodes by the highest remaining degree, ties by the lowest id.
   *
   * @throws NetworkException {@code ORDER_NODE_OUT_OF_RANGE} or {@code ORDER_NODE_TWICE}
   */
  public int[] complete(int[] order) {
    return Completion.of(problem, checked(order)).clone();
  }

  /**
   * What an order does that is played as it is, with nothing completed: where it ends too early to
   * part the network, that is told.
   *
   * @throws NetworkException {@code ORDER_NODE_OUT_OF_RANGE} or {@code ORDER_NODE_TWICE}
   */
  public Played play(int[] order) {
    int[] list = checked(order);
    int[] counted = counted(list, Curve.of(graph, list, list.length));
    Curve curve = Curve.of(graph, counted, counted.length);
    int stop = curve.until(threshold.strictMost(graph.nodes()));
    return new Played(
        auc(curve, stop < 0 ? counted.length : stop),
        curve.until(threshold.most(graph.nodes())),
        stop);
  }

  /** Largest component after each of these removals, none skipped, nothing completed. */
  public int[] largest(int[] list) {
    Curve curve = Curve.of(graph, checked(list), list.length);
    int[] sizes = new int[list.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = curve.largest(i);
    }
    return sizes;
  }

  private int[] counted(int[] list, Curve curve) {
    int[] counted = new int[list.length];
    int count = 0;
    for (int i = 0; i < list.length; i++) {
      if (!threshold.below(curve.component(i), graph.nodes())) {
        counted[count++] = list[i];
      }
    }
    return Arrays.copyOf(counted, count);
  }

  private double auc(Curve curve, int points) {
    double[] shares = new double[points];
    for (int i = 0; i < points; i++) {
      shares[i] = (double) curve.largest(i) / graph.nodes();
    }
    return Simpson.area(shares, points);
  }

  private int[] checked(int[] order) {
    boolean[] seen = new boolean[graph.nodes()];
    for (int i = 0; i < order.length; i++) {
      int v = order[i];
      if (v < 0 || v >= graph.nodes()) {
        throw refusal("ORDER_NODE_OUT_OF_RANGE", "The graph has no such node.", i, v);
      }
      if (seen[v]) {
        throw refusal("ORDER_NODE_TWICE", "An order names each node at most once.", i, v);
      }
      seen[v] = true;
    }
    return order;
  }

  private static NetworkException refusal(String code, String message, int position, int node) {
    return new NetworkException(
        code,
        message,
        Map.of("position", Integer.toString(position + 1), "node", Integer.toString(node)));
  }
}
