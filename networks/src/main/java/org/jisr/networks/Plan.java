package org.jisr.networks;

/**
 * What a search found: an order of removals, verified, with what it does to the data held. A plan
 * is a structural scenario; it predicts nothing about what people would do next.
 */
public final class Plan {
  /** Whether the threshold can be reached with what is allowed. */
  public enum Status {
    /** The order gets there. */
    REACHED,
    /** The largest component is below the threshold already; the order is empty. */
    ALREADY_BELOW,
    /** The allowed nodes do not suffice; the order does what they can. */
    UNREACHABLE,
    /** Nothing is allowed; the order is empty. */
    INFEASIBLE
  }

  private final Judged judged;
  private final Status status;
  private final Objective objective;
  private final String method;
  private final int lowerBound;
  private final long evaluations;

  Plan(
      Judged judged,
      Status status,
      Objective objective,
      String method,
      int lowerBound,
      long evaluations) {
    this.judged = judged;
    this.status = status;
    this.objective = objective;
    this.method = method;
    this.lowerBound = lowerBound;
    this.evaluations = evaluations;
  }

  /** The counted removals in order, up to the strict stop; the caller's own array. */
  public int[] order() {
    return judged.order().clone();
  }

  /** See {@link Score#auc10()}. */
  public double auc10() {
    return judged.auc10();
  }

  /** See {@link Score#n10()}; −1 where the order does not get there. */
  public int n10() {
    return judged.n10();
  }

  /** See {@link Score#strict()}; −1 where the order does not get there. */
  public int strict() {
    return judged.strict();
  }

  /** Size of the largest component after the whole order, in the data held. */
  public int remainder() {
    return judged.remainder();
  }

  /** Whether it gets there. */
  public Status status() {
    return status;
  }

  /** What it is best at. */
  public Objective objective() {
    return objective;
  }

  /** How the order was found. */
  public String method() {
    return method;
  }

  /** No order of whatever kind has a smaller {@link #n10()} than this. */
  public int lowerBound() {
    return lowerBound;
  }

  /** Evaluations done by the whole search. */
  public long evaluations() {
    return evaluations;
  }
}
