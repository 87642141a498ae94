package org.jisr.scenarios;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jisr.bank.Gate;
import org.jisr.bank.NetworkQuestion;
import org.jisr.bank.SearchQuery;
import org.jisr.law.LegalBasis;
import org.jisr.networks.NetworkException;
import org.jisr.networks.Objective;
import org.jisr.networks.Threshold;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario asks.
 *
 * @param title 1 to 200 characters
 * @param basis the law on which it is asked
 * @param seeds where the network begins, 1 to 200; none beside a search
 * @param search what finds the seeds instead
 * @param hops 0 to 4, at least 1 from seeds
 * @param layers kinds of relation with names, at most 10; none for every relationship
 * @param actions what may be part of a plan, each kind once
 * @param exclude what must not be part of any answer, at most 2,000
 * @param stopBelow share of all nodes that may hang together, .01 to .5
 * @param budget evaluations, 1,000 to 5,000,000
 * @param seed of all that is drawn
 */
public record ScenarioQuestion(
    String title,
    LegalBasis basis,
    Set<StixId> seeds,
    @Nullable SearchQuery search,
    int hops,
    List<TieLayer> layers,
    @Nullable Instant from,
    @Nullable Instant to,
    List<PlannedAction> actions,
    Set<StixId> exclude,
    String stopBelow,
    Objective objective,
    long budget,
    long seed) {
  /** The most nodes a scenario may have. */
  public static final int MOST_NODES = 20_000;

  /** The most statements about ties it may have. */
  public static final int MOST_TIES = 100_000;

  /** The most evaluations. */
  public static final long MOST_EVALUATIONS = 5_000_000;

  private static final int LONGEST_TITLE = 200;
  private static final int MOST_SEEDS = 200;
  private static final int MOST_EXCLUDED = 2_000;
  private static final int MOST_LAYERS = 10;
  private static final long LEAST_EVALUATIONS = 1_000;

  /**
   * Copies the collections and checks the ranges.
   *
   * @throws ScenariosException {@code SCENARIOS_INVALID} with the field
   */
  public ScenarioQuestion {
    seeds = Set.copyOf(seeds);
    layers = List.copyOf(layers);
    actions = List.copyOf(actions);
    exclude = Set.copyOf(exclude);
    require(!title.isBlank() && title.length() <= LONGEST_TITLE, "title");
    require(search != null ? seeds.isEmpty() : !seeds.isEmpty(), "seeds");
    require(seeds.size() <= MOST_SEEDS, "seeds");
    require(hops >= (search == null ? 1 : 0) && hops <= 4, "hops");
    require(layers.size() <= MOST_LAYERS, "layers");
    require(layers.stream().map(TieLayer::name).distinct().count() == layers.size(), "layers");
    require(from == null || to == null || from.isBefore(to), "from");
    require(!actions.isEmpty() && kinds(actions).size() == actions.size(), "actions");
    require(exclude.size() <= MOST_EXCLUDED, "exclude");
    require(budget >= LEAST_EVALUATIONS && budget <= MOST_EVALUATIONS, "budget");
    require(share(stopBelow) >= .01 && share(stopBelow) <= .5, "stopBelow");
  }

  private static double share(String decimal) {
    try {
      Threshold threshold = Threshold.parse(decimal);
      return (double) threshold.numerator() / threshold.denominator();
    } catch (NetworkException e) {
      return 0;
    }
  }

  private static Set<ActionKind> kinds(List<PlannedAction> actions) {
    Set<ActionKind> kinds = EnumSet.noneOf(ActionKind.class);
    actions.forEach(action -> kinds.add(action.kind()));
    return kinds;
  }

  private static void require(boolean met, String field) {
    if (!met) {
      throw ScenariosException.invalid(field);
    }
  }

  /** What may be acted on where nothing else is said: everything but persons. */
  public static List<PlannedAction> defaultActions() {
    List<PlannedAction> actions = new ArrayList<>();
    for (ActionKind kind : ActionKind.values()) {
      if (!kind.needsInstrument()) {
        actions.add(PlannedAction.of(kind));
      }
    }
    return actions;
  }

  /** The action of that kind; null where none may be part of a plan. */
  @Nullable PlannedAction action(@Nullable ActionKind kind) {
    for (PlannedAction action : actions) {
      if (action.kind() == kind) {
        return action;
      }
    }
    return null;
  }

  /** All kinds of relation that any layer names. */
  Set<String> kinds() {
    Set<String> kinds = new TreeSet<>();
    layers.forEach(layer -> kinds.addAll(layer.kinds()));
    return kinds;
  }

  /** Refuses when the scenario's own law or that of an action does not hold now. */
  void requireFounded(Gate gate) {
    gate.requireFounded(basis);
    for (PlannedAction action : actions) {
      if (action.instrument() != null) {
        gate.requireFounded(action.instrument());
      }
    }
  }

  /** What the gate is asked. */
  NetworkQuestion network() {
    return new NetworkQuestion(
        basis, seeds, search, hops, kinds(), from, to, MOST_NODES, MOST_TIES);
  }
}
