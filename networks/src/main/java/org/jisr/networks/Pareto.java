package org.jisr.networks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What can be had for which legal cost: scenarios of which none is both cheaper and goes further
 * than another. Plans are made with costs that count for nothing, for something and for more, and
 * every beginning of each is looked at. It describes the data held and predicts nothing.
 */
public final class Pareto {
  /**
   * A scenario that no other one found beats.
   *
   * @param legalCost the sum of the problem's costs over the order
   * @param remainder the largest component of the data held after the order
   * @param weight how much costs counted where it was found
   */
  public record Point(List<Integer> order, double legalCost, int remainder, double weight) {
    /** Copies. */
    public Point {
      order = List.copyOf(order);
    }
  }

  private static final double[] USUAL = {0, 0.5, 1, 2};

  private Pareto() {}

  /** With costs that count for nothing, by their root, as they are, and by their square. */
  public static List<Point> front(Problem problem, Search search) {
    return front(problem, search, USUAL);
  }

  /**
   * The front, cheapest first; its first point is to do nothing. Excluded nodes are in no point.
   *
   * @param search the budget is shared out evenly
   * @param weights powers that costs are raised to, 0 to 8; at least one
   * @throws NetworkException {@code WEIGHTS_OUT_OF_RANGE}
   */
  public static List<Point> front(Problem problem, Search search, double... weights) {
    return front(problem, search, Attendance.NONE, new int[0], weights);
  }

  /**
   * The same, while somebody waits who may call it off, beside an order that is known already: its
   * beginnings are looked at as well, as found with costs as they are.
   *
   * @throws NetworkException {@code WEIGHTS_OUT_OF_RANGE}
   */
  public static List<Point> front(
      Problem problem, Search search, Attendance attendance, int[] known, double... weights) {
    if (weights.length == 0 || Arrays.stream(weights).anyMatch(w -> !(w >= 0 && w <= 8))) {
      throw new NetworkException(
          "WEIGHTS_OUT_OF_RANGE",
          "Give at least one weight from 0 to 8.",
          Map.of("weights", Integer.toString(weights.length)));
    }
    Search part =
        new Search(
            search.objective(),
            shared(search.budget(), weights.length),
            search.seed(),
            search.threads());
    List<Point> all = new ArrayList<>();
    addBeginnings(problem, known, 1, all);
    long evaluations = 0;
    for (double weight : weights) {
      Plan plan = Portfolio.solve(weighed(problem, weight), part, attendance.after(evaluations));
      evaluations += plan.evaluations();
      addBeginnings(problem, plan.order(), weight, all);
    }
    return front(all);
  }

  private static Budget shared(Budget budget, int parts) {
    return switch (budget) {
      case Budget.Evaluations it -> new Budget.Evaluations(Math.max(1, it.count() / parts));
      case Budget.Time it -> {
        Duration share = it.duration().dividedBy(parts);
        yield new Budget.Time(share.isZero() ? Duration.ofNanos(1) : share);
      }
      case Budget.Processor it -> {
        Duration share = it.duration().dividedBy(parts);
        yield new Budget.Processor(share.isZero() ? Duration.ofNanos(1) : share);
      }
    };
  }

  private static Problem weighed(Problem problem, double weight) {
    double[] costs = new double[problem.graph().nodes()];
    for (int v = 0; v < costs.length; v++) {
      double cost = problem.cost(v);
      costs[v] =
          problem.allowed(v)
              ? Math.clamp(Math.pow(cost, weight), 1e-9, 1e12)
              : Double.POSITIVE_INFINITY;
    }
    return problem.costs(costs);
  }

  private static void addBeginnings(Problem problem, int[] order, double weight, List<Point> all) {
    Curve curve = Curve.of(problem.graph(), order, order.length);
    List<Integer> whole = Arrays.stream(order).boxed().toList();
    all.add(new Point(List.of(), 0, curve.start(), weight));
    double cost = 0;
    for (int i = 0; i < order.length; i++) {
      cost += problem.cost(order[i]);
      boolean further = curve.largest(i) < (i == 0 ? curve.start() : curve.largest(i - 1));
      if (further) {
        all.add(new Point(whole.subList(0, i + 1), cost, curve.largest(i), weight));
      }
    }
  }

  private static List<Point> front(List<Point> all) {
    all.sort(
        Comparator.comparingDouble(Point::legalCost)
            .thenComparingInt(Point::remainder)
            .thenComparingInt(point -> point.order().size()));
    List<Point> front = new ArrayList<>();
    for (Point point : all) {
      if (front.isEmpty() || point.remainder() < front.getLast().remainder()) {
        front.add(point);
      }
    }
    return List.copyOf(front);
  }
}
