package org.jisr.networks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
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
  private static final String SORTED = " with reinsertion";

  /** Share of the budget for building orders; the rest is for annealing. */
  private static final double BUILDING = 0.25;

  /** The most of the building time that one method may take. */
  private static final double LARGEST_PART = 0.6;

  /** The share of the budget that is left for the bound. */
  private static final double BOUNDING = 0.05;

  /** The share of the budget for reinsertion, over and over. */
  private static final double SORTING = 0.2;

  /** Edges beyond which nothing is annealed and nothing half done is judged. */
  private static final int LARGE = 3_000_000;

  /** Candidates beyond which each comes up too seldom to cool what heat has undone. */
  private static final int MANY = 3_000;

  /** The heat for so many: hardly any. */
  private static final double HARDLY = 0.003;

  private final Problem problem;
  private final Search search;
  private final Pace pace;
  private final Evaluator evaluator;
  private final Incumbents incumbents = new Incumbents();

  private Portfolio(Problem problem, Search search, Attendance attendance) {
    this.problem = problem;
    this.search = search;
    this.pace = new Pace(search.budget(), search.threads(), attendance);
    this.evaluator = new Evaluator(problem);
  }

  /** The best order that the search finds. */
  public static Plan solve(Problem problem, Search search) {
    return solve(problem, search, Attendance.NONE);
  }

  /** As {@link #solve(Problem, Search)}, while somebody waits who may call it off. */
  public static Plan solve(Problem problem, Search search, Attendance attendance) {
    return new Portfolio(problem, search, attendance).run();
  }

  private Plan run() {
    int largest = new Remainder(problem.graph()).largest();
    Plan.Status status = status(largest);
    if (status == Plan.Status.ALREADY_BELOW || status == Plan.Status.INFEASIBLE) {
      return empty(status, largest);
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(search.threads())) {
      build(threads);
      if (problem.graph().edges() <= LARGE) {
        sortAgain(threads);
      }
      if (status == Plan.Status.REACHED && problem.graph().edges() <= LARGE) {
        anneal(threads);
      }
    }
    Incumbents.Found found = incumbents.best(search.objective());
    return new Plan(
        found.judged(), status, search.objective(), found.method(), bound(), pace.evaluations());
  }

  private Plan empty(Plan.Status status, int largest) {
    int none = status == Plan.Status.ALREADY_BELOW ? 0 : -1;
    Judged judged = new Judged(new int[0], 0, none, none, largest);
    return new Plan(judged, status, search.objective(), "none", 0, 0);
  }

  /** By degrees alone where the search has used its time. */
  private int bound() {
    int upper = incumbents.best(Objective.N10).judged().n10();
    Meter meter = pace.slice(1, BOUNDING).meter();
    int bound = LowerBound.of(problem, upper < 0 ? problem.graph().nodes() : upper, meter);
    pace.done(meter);
    return bound;
  }

  private Plan.Status status(int largest) {
    Graph graph = problem.graph();
    if (graph.nodes() == 0 || problem.threshold().below(largest, graph.nodes())) {
      return Plan.Status.ALREADY_BELOW;
    }
    Remainder untouchable = new Remainder(graph);
    int allowed = 0;
    for (int v = 0; v < graph.nodes(); v++) {
      if (problem.allowed(v)) {
        allowed++;
        untouchable.remove(v);
      }
    }
    if (allowed == 0) {
      return Plan.Status.INFEASIBLE;
    }
    return problem.threshold().below(untouchable.largest(), graph.nodes())
        ? Plan.Status.REACHED
        : Plan.Status.UNREACHABLE;
  }

  private void build(ExecutorService threads) {
    List<Callable<List<Incumbents.Found>>> work = new ArrayList<>();
    List<Construction> suitable =
        Arrays.stream(Construction.values()).filter(c -> c.suits(problem.graph())).toList();
    for (Construction construction : suitable) {
      long seed = Mixing.mix(search.seed() + construction.ordinal());
      work.add(() -> build(construction, seed));
    }
    gather(threads, work);
  }

  /** The first method always ends, so that there is an answer; the others have their share. */
  private List<Incumbents.Found> build(Construction construction, long seed) {
    boolean first = construction == Construction.CORE;
    Meter meter = first ? Meter.endless() : pace.slice(BUILDING, BUILDING * LARGEST_PART).meter();
    List<Incumbents.Found> found = new ArrayList<>();
    if (meter.exhausted()) {
      return found;
    }
    int[] order = construction.order(problem, seed, meter);
    pace.done(meter);
    if (meter.exhausted() && problem.graph().edges() > LARGE) {
      return found;
    }
    Judged plain = evaluator.judge(order);
    found.add(new Incumbents.Found(plain, construction.title()));
    Meter sorting = pace.slice(BUILDING + SORTING, SORTING).meter();
    if (!sorting.exhausted()) {
      int[] sorted = Reinsertion.sorted(problem, plain.order(), seed, sorting);
      pace.done(sorting);
      found.add(new Incumbents.Found(evaluator.judge(sorted), construction.title() + SORTED));
    }
    return found;
  }

  /**
   * Reinsertion again and again, from longer or shorter beginnings of the best orders and with
   * other ties: where a giant component falls in two early, the area differs by a tenth and more.
   */
  private void sortAgain(ExecutorService threads) {
    List<Incumbents.Found> ranked = incumbents.ranked(search.objective());
    List<Callable<List<Incumbents.Found>>> work = new ArrayList<>();
    for (int chain = 0; chain < search.threads(); chain++) {
      SplittableRandom random = new SplittableRandom(Mixing.mix(search.seed() - chain - 1));
      work.add(() -> sortAgain(ranked, random));
    }
    gather(threads, work);
  }

  private List<Incumbents.Found> sortAgain(List<Incumbents.Found> ranked, SplittableRandom random) {
    Meter meter = pace.slice(BUILDING + SORTING, SORTING).meter();
    Incumbents best = new Incumbents();
    while (!meter.exhausted()) {
      meter.spend(1);
      Incumbents.Found base = ranked.get(random.nextInt(ranked.size()));
      int[] list = base.judged().order();
      int[] whole = Completion.of(problem, list);
      int length = Math.min(whole.length, (int) (list.length * (1 + 0.5 * random.nextDouble())));
      int[] sorted =
          Reinsertion.sorted(problem, Arrays.copyOf(whole, length), random.nextLong() | 1, meter);
      String method = base.method().replace(SORTED, "") + SORTED;
      best.offer(new Incumbents.Found(evaluator.judge(sorted), method));
    }
    pace.done(meter);
    return best.isEmpty()
        ? List.of()
        : Arrays.stream(Objective.values()).map(best::best).distinct().toList();
  }

  private void anneal(ExecutorService threads) {
    List<Objective> rounds = rounds();
    double planned = (1 - BUILDING - SORTING - BOUNDING) / rounds.size();
    for (int round = 0; round < rounds.size(); round++) {
      Objective objective = rounds.get(round);
      List<Incumbents.Found> ranked = incumbents.ranked(objective);
      List<Callable<List<Incumbents.Found>>> work = new ArrayList<>();
      double used = pace.used(BUILDING + SORTING + planned * round);
      double share = (1 - BOUNDING - used) / (rounds.size() - round);
      double end = used + share;
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
    Annealing annealing =
        new Annealing(
            Contraction.of(problem.graph(), candidates),
            replay ->
                new Worth(
                    problem.threshold(),
                    objective,
                    problem.graph().nodes(),
                    costs,
                    problem.uniform(),
                    replay),
            seed,
            meter);
    double few = candidates.length > MANY ? HARDLY : 1;
    double hottest = few * heat * Math.max(0.02, 0.01 * Math.min(20, annealing.bestWorth()));
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
