package org.jisr.networks;

/** A list of counted removals as the evaluator found it, whatever its maker believed. */
final class Judged {
  private final int[] order;
  private final double auc10;
  private final int n10;
  private final int strict;
  private final int remainder;
  private final double area;
  private final double steps;

  /** Where every removal costs one. */
  Judged(int[] order, double auc10, int n10, int strict, int remainder) {
    this(order, auc10, n10, strict, remainder, auc10, n10);
  }

  /**
   * @param n10 −1 where the list does not get there
   * @param strict −1 likewise
   * @param remainder the largest component after the list
   * @param area as {@code auc10}, each removal as wide as its cost
   * @param steps as {@code n10}, the sum of costs
   */
  Judged(int[] order, double auc10, int n10, int strict, int remainder, double area, double steps) {
    this.order = order;
    this.auc10 = auc10;
    this.n10 = n10;
    this.strict = strict;
    this.remainder = remainder;
    this.area = area;
    this.steps = steps;
  }

  int[] order() {
    return order;
  }

  double auc10() {
    return auc10;
  }

  int n10() {
    return n10;
  }

  int strict() {
    return strict;
  }

  int remainder() {
    return remainder;
  }

  /** What the objective makes of it; smaller is better, and reaching the threshold comes first. */
  double worth(Objective objective) {
    if (strict < 0) {
      return 1e12 + remainder;
    }
    return switch (objective) {
      case AUC10 -> area;
      case N10 -> steps + 1e-6 * area;
      case BALANCED -> Math.sqrt(area * steps);
    };
  }
}
