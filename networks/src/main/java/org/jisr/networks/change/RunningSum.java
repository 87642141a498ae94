package org.jisr.networks.change;

/**
 * A running sum of how far figures are from what is usual (CUSUM, Page, 1954), beside the straight
 * line to where it ends: it is farthest from the line where a change began.
 *
 * @param height how far the sum is from the line at most, for ends up to where it is highest,
 *     divided by the root of the number of figures so far
 * @param began the first figure after the change
 * @param raised the first figure with which the limit was passed, or with which it is highest
 * @param rising whether figures are higher after the change
 */
record RunningSum(double height, int began, int raised, boolean rising) {
  private static final int FEWEST = 4;

  /** Of figures that are usually about 0, up to the first end that passes the limit. */
  static RunningSum of(double[] figures, double limit) {
    RunningSum highest = new RunningSum(0, 0, 0, true);
    for (int end = FEWEST; end <= figures.length; end++) {
      RunningSum next = upTo(figures, end);
      highest = next.height > highest.height ? next : highest;
      if (highest.height > limit) {
        return highest;
      }
    }
    return highest;
  }

  private static RunningSum upTo(double[] figures, int end) {
    double total = 0;
    for (int i = 0; i < end; i++) {
      total += figures[i];
    }
    double sum = 0;
    RunningSum farthest = new RunningSum(0, 0, end - 1, true);
    for (int i = 0; i + 1 < end; i++) {
      sum += figures[i];
      double distance = sum - total * (i + 1) / end;
      double height = Math.abs(distance) / Math.sqrt(end);
      if (height > farthest.height) {
        farthest = new RunningSum(height, i + 1, end - 1, distance < 0);
      }
    }
    return farthest;
  }
}
