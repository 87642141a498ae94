package org.jisr.networks.structure;

/** Logarithms of factorials and of binomial coefficients. */
final class LogFactorial {
  private static final double[] SMALL = new double[1 << 18];
  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  static {
    for (int i = 2; i < SMALL.length; i++) {
      SMALL[i] = SMALL[i - 1] + Math.log(i);
    }
  }

  private LogFactorial() {}

  /** ln n!, by Stirling's series where n is large; the relative error is below 1e-12. */
  static double of(long n) {
    if (n < SMALL.length) {
      return SMALL[(int) n];
    }
    double x = n;
    return (x + 0.5) * Math.log(x) - x + HALF_LOG_TWO_PI + 1 / (12 * x) - 1 / (360 * x * x * x);
  }

  /** The logarithm of how many ways there are to choose k of n. */
  static double choose(long n, long k) {
    return k == 0 || k == n ? 0 : of(n) - of(k) - of(n - k);
  }
}
