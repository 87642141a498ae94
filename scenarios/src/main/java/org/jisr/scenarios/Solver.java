package org.jisr.scenarios;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jisr.networks.Attendance;
import org.jisr.networks.Budget;
import org.jisr.networks.Components;
import org.jisr.networks.Evaluator;
import org.jisr.networks.Plan;
import org.jisr.networks.Portfolio;
import org.jisr.networks.Problem;
import org.jisr.networks.Search;
import org.jisr.networks.explain.Fact;
import org.jisr.networks.explain.PlanFacts;
import org.jisr.networks.uncertainty.Outlook;

/** Works a scenario out, on one thread and by evaluations, so that it can be made again. */
final class Solver {
  private Solver() {}

  static Outcome solve(Input input, Attendance attendance) {
    ScenarioQuestion question = input.question;
    Problem problem = input.problem();
    Plan plan =
        Portfolio.solve(
            problem,
            new Search(
                question.objective(),
                new Budget.Evaluations(question.budget()),
                question.seed(),
                1),
            attendance);
    Components components = Components.of(input.graph);
    Groups groups = new Groups(input);
    List<Outcome.Step> steps = steps(input, problem, plan.order(), groups);
    Outlooks outlooks = new Outlooks(input);
    Outlook outlook = outlooks.of(plan.order());
    List<Outcome.Bounds> bounds = Outlooks.bounds(outlook);
    double pairs = (double) input.nodes() * (input.nodes() - 1) / 2;
    return new Outcome(
        input.nodes(),
        input.graph.edges(),
        components.count(),
        components.largest(),
        pairs == 0 ? 0 : input.graph.edges() / pairs,
        plan.status().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        plan.method(),
        steps,
        plan.auc10(),
        plan.n10(),
        plan.lowerBound(),
        plan.evaluations(),
        Front.of(input, problem, plan, bounds, outlooks, attendance),
        groups.cells(),
        groups.brokers(),
        Outlooks.unseen(outlook),
        bounds);
  }

  private static List<Integer> joins(PlanFacts facts, int place) {
    for (Fact fact : facts.at(place, "")) {
      if (fact instanceof Fact.Joins joins) {
        return joins.parts();
      }
    }
    return List.of();
  }

  private static List<Outcome.Step> steps(
      Input input, Problem problem, int[] order, Groups groups) {
    int[] left = new Evaluator(problem.graph(), problem.threshold()).largest(order);
    PlanFacts facts = PlanFacts.of(input.graph, order, groups.partition());
    List<Outcome.Step> steps = new ArrayList<>();
    for (int i = 0; i < order.length; i++) {
      steps.add(
          new Outcome.Step(
              input.id(order[i]).toString(),
              Objects.requireNonNull(input.kind(order[i])).code(),
              Objects.requireNonNull(input.cost(order[i])),
              (double) left[i] / input.nodes(),
              joins(facts, i + 1),
              input.graph.degree(order[i]),
              groups.reached(order[i])));
    }
    return steps;
  }
}
