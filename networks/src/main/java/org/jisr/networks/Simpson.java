package org.jisr.networks;

/**
 * Simpson's rule over equally spaced points with step 1. An even number of points is Simpson's rule
 * over all but the last, and the parabola through the last three for the last interval (Cartwright,
 * 2017), as current numerical libraries do.
 */
final class Simpson {
  private Simpson() {}

  static double area(double[] y, int count) {
    if (count < 2) {
      return 0;
    }
    if (count == 2) {
      return (y[0] + y[1]) / 2;
    }
    if (count % 2 == 1) {
      return thirds(y, count);
    }
    double last = 5.0 / 12 * y[count - 1] + 2.0 / 3 * y[count - 2] - 1.0 / 12 * y[count - 3];
    return thirds(y, count - 1) + last;
  }

  private static double thirds(double[] y, int count) {
    double fours = 0;
    double twos = 0;
    for (int i = 1; i < count - 1; i += 2) {
      fours += y[i];
    }
    for (int i = 2; i < count - 1; i += 2) {
      twos += y[i];
    }
    return (y[0] + 4 * fours + 2 * twos + y[count - 1]) / 3;
  }
}
