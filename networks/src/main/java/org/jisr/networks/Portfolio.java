package org.jisr.networks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Takes networks apart with several methods at once: each builds an order, each order is put
 * through reinsertion, all are judged from the graph alone, and the best are annealed while the
 * budget lasts. One incumbent is kept for each objective.
 */
public final class Portfolio {
  /** Share of the budget for building orders; the rest is for annealing. */
  private static final double BUILDING = 0.35;

  /** The most of the building time that one method may take. */
  private static final double LARGEST_PART = 0.6;

  /** The share of the budget that is left for the bound. */
  private static final double BOUNDING = 0.05;

  private static final int MOST_EDGES_TO_ANNEAL = 3_000_000;

  private final Problem problem;
  private final Search search;
  private final Pace pace;
  private final Evaluator evaluator;
  private final Incumbents incumbents = new Incumbents();

  private Portfolio(Problem problem, Search search) {
    this.problem = problem;
    this.search = search;
    this.pace = new Pace(search.budget());
    this.evaluator = new Evaluator(problem);
  }

  /** The best order that the search finds. */
  public static Plan solve(Problem problem, Search search) {
    return new Portfolio(problem, search).run();
  }

  private Plan run() {
    Judged untouched = evaluator.judge(new int[0]);
    Plan.Status status = status(untouched);
    if (status == Plan.Status.ALREADY_BELOW || status == Plan.Status.INFEASIBLE) {
      Judged empty =
          new Judged(
              new int[0],
              0,
              untouched.n10() == 0 ? 0 : -1,
              untouched.strict() == 0 ? 0 : -1,
              new Remainder(problem.graph()).largest());
      return new Plan(empty, status, search.objective(), "none", 0, 0);
    }
    incumbents.offer(new Incumbents.Found(untouched, "adaptive degree"));
    try (ExecutorService threads = Executors.newFixedThreadPool(search.threads())) {
      build(threads);
      if (untouched.strict() >= 0 && problem.graph().edges() <= MOST_EDGES_TO_ANNEAL) {
        anneal(threads);
      }
    }
    Incumbents.Found found = incumbents.best(search.objective());
    return new Plan(
        found.judged(), status, search.objective(), found.method(), bound(), pace.evaluations());
  }

  /** By degrees alone where the search has used its time. */
  private int bound() {
    int upper = incumbents.best(Objective.N10).judged().n10();
    Meter meter = pace.slice(1, BOUNDING).meter();
    int bound = LowerBound.of(problem, upper < 0 ? problem.graph().nodes() : upper, meter);
    pace.done(meter);
    return bound;
  }

  private Plan.Status status(Judged untouched) {
    if (untouched.strict() == 0) {
      return Plan.Status.ALREADY_BELOW;
    }
    boolean any = false;
    for (int v = 0; v < problem.graph().nodes() && !any; v++) {
      any = problem.allowed(v);
    }
    if (!any) {
      return Plan.Status.INFEASIBLE;
    }
    return untouched.strict() < 0 ? Plan.Status.UNREACHABLE : Plan.Status.REACHED;
  }

  private void build(ExecutorService threads) {
    List<Callable<List<Incumbents.Found>>> work = new ArrayList<>();
    List<Construction> suitable =
        Arrays.stream(Construction.values()).filter(c -> c.suits(problem.graph())).toList();
    for (Construction construction : suitable) {
      Pace.Slice slice = pace.slice(BUILDING, BUILDING * LARGEST_PART);
      long seed = Mixing.mix(search.seed() + construction.ordinal());
      work.add(() -> build(construction, seed, slice.meter()));
    }
    gather(threads, work);
  }

  private List<Incumbents.Found> build(Construction construction, long seed, Meter meter) {
    int[] order = construction.order(problem, seed, meter);
    Judged plain = evaluator.judge(order);
    List<Incumbents.Found> found = new ArrayList<>();
    found.add(new Incumbents.Found(plain, construction.title()));
    int[] sorted = Reinsertion.sorted(problem, plain.order(), seed);
    found.add(
        new Incumbents.Found(evaluator.judge(sorted), construction.title() + " with reinsertion"));
    pace.done(meter);
    return found;
  }

  private void anneal(ExecutorService threads) {
    List<Objective> rounds = rounds();
    for (int round = 0; round < rounds.size(); round++) {
      Objective objective = rounds.get(round);
      List<Incumbents.Found> ranked = incumbents.ranked(objective);
      List<Callable<List<Incumbents.Found>>> work = new ArrayList<>();
      double share = (1 - BUILDING - BOUNDING) / rounds.size();
      double end = BUILDING + share * (round + 1);
      for (int chain = 0; chain < search.threads(); chain++) {
        Incumbents.Found start = ranked.get(round == 0 ? chain % ranked.size() : 0);
        long seed = Mixing.mix(Mixing.mix(search.seed()) + 64L * round + chain);
        Pace.Slice slice = pace.slice(end, share);
        double heat = round < 2 ? 1 : 0.3;
        work.add(() -> anneal(start, objective, ranked, seed, heat, slice.meter()));
      }
      gather(threads, work);
    }
  }

  private List<Objective> rounds() {
    return switch (search.objective()) {
      case AUC10 -> List.of(Objective.AUC10, Objective.AUC10, Objective.AUC10);
      case N10 -> List.of(Objective.N10, Objective.N10, Objective.N10);
      case BALANCED ->
          List.of(Objective.BALANCED, Objective.AUC10, Objective.BALANCED, Objective.BALANCED);
    };
  }

  private List<Incumbents.Found> anneal(
      Incumbents.Found start,
      Objective objective,
      List<Incumbents.Found> others,
      long seed,
      double heat,
      Meter meter) {
    int[] candidates = Candidates.of(problem, start.judged().order(), others);
    double[] costs = new double[candidates.length];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = problem.cost(candidates[i]);
    }
    Worth worth =
        new Worth(
            problem.threshold(), objective, problem.graph().nodes(), costs, problem.uniform());
    Annealing annealing =
        new Annealing(Contraction.of(problem.graph(), candidates), worth, seed, meter);
    double hottest = heat * Math.max(0.02, 0.01 * Math.min(20, annealing.bestWorth()));
    int[] order = annealing.run(hottest);
    pace.done(meter);
    return List.of(
        new Incumbents.Found(
            evaluator.judge(order),
            "annealing from " + start.method().replace("annealing from ", "")));
  }

  private void gather(ExecutorService threads, List<Callable<List<Incumbents.Found>>> work) {
    List<Future<List<Incumbents.Found>>> running = work.stream().map(threads::submit).toList();
    for (Future<List<Incumbents.Found>> one : running) {
      try {
        one.get().forEach(incumbents::offer);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        running.forEach(other -> other.cancel(true));
        return;
      } catch (ExecutionException e) {
        throw new IllegalStateException("A method failed.", e.getCause());
      }
    }
  }
}
