package org.jisr.scenarios;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jisr.networks.Attendance;
import org.jisr.networks.Budget;
import org.jisr.networks.Pareto;
import org.jisr.networks.Plan;
import org.jisr.networks.Problem;
import org.jisr.networks.Search;
import org.jspecify.annotations.Nullable;

/** What can be had for which legal cost, over plans that weigh costs differently. */
final class Front {
  /** Beside the plan itself, which weighs them as they are. */
  private static final double[] WEIGHTS = {0, .5, 2};

  private Front() {}

  /** Evaluations for it beside the budget of the plan. */
  static long budget(ScenarioQuestion question) {
    return question.budget() / 2;
  }

  /**
   * The cheapest first, which is to do nothing; none where there is no plan.
   *
   * @param bounds of the plan's own beginnings
   */
  static List<Outcome.Point> of(
      Input input,
      Problem problem,
      Plan plan,
      List<Outcome.Bounds> bounds,
      Outlooks outlooks,
      Attendance attendance) {
    if (plan.order().length == 0) {
      return List.of();
    }
    ScenarioQuestion question = input.question;
    List<Pareto.Point> points =
        Pareto.front(
            problem,
            new Search(
                question.objective(), new Budget.Evaluations(budget(question)), question.seed(), 1),
            attendance.after(plan.evaluations()),
            plan.order(),
            WEIGHTS);
    Map<Double, List<Outcome.Bounds>> curves = new HashMap<>(Map.of(1.0, bounds));
    for (Pareto.Point longest : points.reversed()) {
      curves.computeIfAbsent(
          longest.weight(), weight -> Outlooks.bounds(outlooks.of(order(longest))));
    }
    List<Outcome.Point> front = new ArrayList<>();
    for (Pareto.Point point : points) {
      front.add(
          new Outcome.Point(
              point.legalCost(),
              (double) point.remainder() / input.nodes(),
              point.order().stream().map(node -> input.id(node).toString()).toList(),
              at(curves.getOrDefault(point.weight(), List.of()), point.order().size())));
    }
    return front;
  }

  /** Points of one weight are beginnings of one order, the dearest of them the longest. */
  private static int[] order(Pareto.Point point) {
    return point.order().stream().mapToInt(Integer::intValue).toArray();
  }

  private static Outcome.@Nullable Bounds at(List<Outcome.Bounds> curve, int steps) {
    return steps < curve.size() ? curve.get(steps) : null;
  }
}
