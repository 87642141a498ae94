package org.jisr.scenarios;

import java.util.List;
import org.jisr.stix.StixId;

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
    long evaluations) {
  /** Copies the list. */
  public Outcome {
    steps = List.copyOf(steps);
  }

  /** Every id that it names. */
  List<String> ids() {
    return steps.stream().map(Step::id).toList();
  }

  /** The number of the group that an entity is in; −1 for none. */
  int cellOf(StixId id) {
    return -1;
  }

  /**
   * One removal of a plan.
   *
   * @param remaining the largest part's share of all nodes of the data held, after it
   */
  public record Step(String id, String action, StepCost cost, double remaining) {}
}
