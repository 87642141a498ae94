package org.jisr.networks.flows;

/** How likely it is to see so many or more. */
final class Chance {
  private Chance() {}

  /** At least {@code count} where {@code mean} are expected and each comes by itself (Poisson). */
  static double atLeast(int count, double mean) {
    if (count <= 0) {
      return 1;
    }
    if (mean <= 0) {
      return 0;
    }
    // From the likeliest term on both ways: the first may be too small to be told from nothing.
    int mode = Math.max(count, (int) mean);
    double logarithm = -mean;
    for (int i = 1; i <= mode; i++) {
      logarithm += Math.log(mean / i);
    }
    double top = Math.exp(logarithm);
    double sum = 0;
    double term = top;
    for (int i = mode; term > sum * 1e-15; i++) {
      sum += term;
      term *= mean / (i + 1);
    }
    term = top;
    for (int i = mode; i > count; i--) {
      term *= i / mean;
      sum += term;
    }
    return Math.min(1, sum);
  }

  /** At least {@code count} of {@code trials} where each has that share (binomial). */
  static double atLeast(int count, int trials, double share) {
    double sum = 0;
    double logarithm = trials * Math.log1p(-share);
    double odds = Math.log(share) - Math.log1p(-share);
    for (int i = 0; i <= trials; i++) {
      sum += i >= count ? Math.exp(logarithm) : 0;
      logarithm += odds + Math.log((double) (trials - i) / (i + 1));
    }
    return Math.min(1, sum);
  }
}
