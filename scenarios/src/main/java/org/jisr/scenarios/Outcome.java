package org.jisr.scenarios;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out, by ids alone. Nothing of it predicts what people would do.
 *
 * @param nodes of the structure, excluded ones included
 * @param parts connected components
 * @param largest nodes of the largest part
 * @param density share of all pairs that have a tie
 * @param status {@code reached}, {@code already-below}, {@code unreachable}, {@code infeasible}
 * @param auc10 see {@link org.jisr.networks.Score#auc10()}
 * @param n10 −1 where the order does not get there
 * @param lowerBound no order has a smaller {@code n10}
 * @param outlook null where there are too many nodes, or no step
 * @param bounds what remains in the worlds after the first 0, 1, … steps; none without an outlook
 * @param front what each cost reaches at the least that remains, the lowest cost first
 */
public record Outcome(
    int nodes,
    int ties,
    int parts,
    int largest,
    double density,
    String status,
    String method,
    List<Step> steps,
    double auc10,
    int n10,
    int lowerBound,
    long evaluations,
    List<Point> front,
    List<Cell> cells,
    List<Broker> brokers,
    @Nullable Unseen outlook,
    List<Bounds> bounds) {
  /** Copies the lists. */
  public Outcome {
    steps = List.copyOf(steps);
    front = List.copyOf(front);
    cells = List.copyOf(cells);
    brokers = List.copyOf(brokers);
    bounds = List.copyOf(bounds);
  }

  /**
   * One removal of a plan.
   *
   * @param remaining the largest part's share of all nodes of the data held, after it
   * @param joins sizes of the parts that it alone joins at its turn, the largest first
   * @param ties how many it has
   * @param reached in how many groups they end
   */
  public record Step(
      String id,
      String action,
      StepCost cost,
      double remaining,
      List<Integer> joins,
      int ties,
      int reached) {
    /** Copies the list. */
    public Step {
      joins = List.copyOf(joins);
    }
  }

  /**
   * What remains in worlds that differ from the data held as is assumed of it.
   *
   * @param missingTies assumed share of ties that were not collected
   * @param missingNodes assumed share of people that were not collected
   * @param level share of worlds between low and high
   * @param low share of all people in the largest part after the whole plan, the lower end
   * @param unseen share that would remain were everybody held gone: no plan can go below
   */
  public record Unseen(
      int worlds,
      double missingTies,
      double missingNodes,
      double level,
      double low,
      double middle,
      double high,
      double unseen) {}

  /** Between which shares of all people the remainder lies in the worlds, and the middle one. */
  public record Bounds(double low, double middle, double high) {}

  /**
   * What that cost reaches at the least that remains; of plans that weigh costs differently.
   *
   * @param ids what is removed, in order; none where nothing is
   * @param bounds of what remains; null without an outlook
   */
  public record Point(double cost, double remaining, List<String> ids, @Nullable Bounds bounds) {
    /** Copies the list. */
    public Point {
      ids = List.copyOf(ids);
    }
  }

  /**
   * A group that holds together more than with the rest.
   *
   * @param size excluded nodes included
   * @param members those that may be shown
   * @param stability how often its nodes were found together, 0 to 1
   */
  public record Cell(int cell, int size, List<String> members, double stability) {}

  /**
   * What stands between groups, of what may be acted on.
   *
   * @param constraint Burt's; low values stand between groups
   * @param coordinator as Gould and Fernandez count it, each pair twice, as the others
   */
  public record Broker(
      String id,
      double constraint,
      long coordinator,
      long itinerant,
      long gatekeeper,
      long representative,
      long liaison) {}

  /** Every id that it names. */
  List<String> ids() {
    List<String> ids = new ArrayList<>();
    steps.forEach(step -> ids.add(step.id()));
    front.forEach(point -> ids.addAll(point.ids()));
    cells.forEach(cell -> ids.addAll(cell.members()));
    brokers.forEach(broker -> ids.add(broker.id()));
    return ids;
  }

  /** The number of the group that each entity is in. */
  Map<String, Integer> cellNumbers() {
    Map<String, Integer> numbers = new HashMap<>();
    cells.forEach(cell -> cell.members().forEach(id -> numbers.put(id, cell.cell())));
    return numbers;
  }
}
