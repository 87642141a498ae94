package org.jisr.networks.cuts;

/**
 * Ties whose cutting would part the network of the data held, in an order in which each further one
 * matters. A structural scenario; it predicts nothing about what people would do next. Immutable.
 */
public final class TiePlan {
  /** Whether the threshold can be reached with what is allowed. */
  public enum Status {
    /** The ties part it. */
    REACHED,
    /** The largest component is below the threshold already; there are no ties. */
    ALREADY_BELOW,
    /** Excluded ties alone hold too much together; there are no ties. */
    INFEASIBLE
  }

  private final int[] ties;
  private final double cost;
  private final int remainder;
  private final double lowerBound;
  private final Status status;
  private final String method;

  TiePlan(int[] ties, double cost, int remainder, double lowerBound, Status status, String method) {
    this.ties = ties.clone();
    this.cost = cost;
    this.remainder = remainder;
    this.lowerBound = lowerBound;
    this.status = status;
    this.method = method;
  }

  /** The numbers of the ties in order; the caller's own array. */
  public int[] ties() {
    return ties.clone();
  }

  /** What cutting them costs in all. */
  public double cost() {
    return cost;
  }

  /** Size of the largest component after all of them, in the data held. */
  public int remainder() {
    return remainder;
  }

  /** No choice of allowed ties that gets there costs less; 0 where there are no ties. */
  public double lowerBound() {
    return lowerBound;
  }

  /** Whether it gets there. */
  public Status status() {
    return status;
  }

  /** How the ties were found. */
  public String method() {
    return method;
  }
}
