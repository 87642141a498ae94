package org.jisr.networks;

/** A list of counted removals as the evaluator found it, whatever its maker believed. */
final class Judged {
  private final int[] order;
  private final double auc10;
  private final int n10;
  private final int strict;
  private final int remainder;

  /**
   * @param n10 −1 where the list does not get there
   * @param strict −1 likewise
   * @param remainder the largest component after the list
   */
  Judged(int[] order, double auc10, int n10, int strict, int remainder) {
    this.order = order;
    this.auc10 = auc10;
    this.n10 = n10;
    this.strict = strict;
    this.remainder = remainder;
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
      case AUC10 -> auc10;
      case N10 -> n10 + 1e-6 * auc10;
      case BALANCED -> Math.sqrt(auc10 * n10);
    };
  }
}
