package org.jisr.names;

import java.util.Arrays;

/** Which token of one name is which of another: the one-to-one choice with the most bits. */
final class Alignment {
  /** Longer names are compared by their first tokens. */
  static final int MOST = 12;

  private Alignment() {}

  /**
   * The best choice, exactly, by the sets of tokens taken.
   *
   * @param bits by token of the first and of the second name, at most {@link #MOST} each
   * @return for each token of the first name the token of the second, or -1
   */
  static int[] best(double[][] bits, int second) {
    int sets = 1 << second;
    double[] value = new double[sets];
    Arrays.fill(value, Double.NEGATIVE_INFINITY);
    value[0] = 0;
    byte[][] choices = new byte[bits.length][];
    for (int i = 0; i < bits.length; i++) {
      double[] next = value.clone();
      byte[] choice = new byte[sets];
      Arrays.fill(choice, (byte) -1);
      for (int set = 0; set < sets; set++) {
        for (int j = 0; j < second && value[set] > Double.NEGATIVE_INFINITY; j++) {
          int taken = set | 1 << j;
          double sum = value[set] + bits[i][j];
          if (taken != set && bits[i][j] > 0 && sum > next[taken]) {
            next[taken] = sum;
            choice[taken] = (byte) j;
          }
        }
      }
      choices[i] = choice;
      value = next;
    }
    return trace(choices, value);
  }

  private static int[] trace(byte[][] choices, double[] value) {
    int set = 0;
    for (int each = 0; each < value.length; each++) {
      set = value[each] > value[set] ? each : set;
    }
    int[] result = new int[choices.length];
    for (int i = choices.length - 1; i >= 0; i--) {
      result[i] = choices[i][set];
      set = result[i] < 0 ? set : set & ~(1 << result[i]);
    }
    return result;
  }
}
