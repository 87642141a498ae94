package org.jisr.names;

/**
 * The likeness of two short strings by common letters and their order (Jaro 1989), raised for a
 * common beginning (Winkler 1990).
 */
public final class JaroWinkler {
  private static final int BEGINNING = 4;
  private static final double RAISE = .1;

  private JaroWinkler() {}

  /** From 0 for nothing in common to 1 for the same. */
  public static double of(String first, String second) {
    int n = first.length();
    int m = second.length();
    if (n == 0 || m == 0) {
      return n == m ? 1 : 0;
    }
    int window = Math.max(0, Math.max(n, m) / 2 - 1);
    boolean[] here = new boolean[n];
    boolean[] there = new boolean[m];
    int common = 0;
    for (int i = 0; i < n; i++) {
      for (int j = Math.max(0, i - window); j < Math.min(m, i + window + 1) && !here[i]; j++) {
        if (!there[j] && first.charAt(i) == second.charAt(j)) {
          here[i] = true;
          there[j] = true;
          common++;
        }
      }
    }
    if (common == 0) {
      return 0;
    }
    double moved = moved(first, second, here, there) / 2.0;
    double jaro = ((double) common / n + (double) common / m + (common - moved) / common) / 3;
    int same = 0;
    while (same < Math.min(BEGINNING, Math.min(n, m))
        && first.charAt(same) == second.charAt(same)) {
      same++;
    }
    return jaro + same * RAISE * (1 - jaro);
  }

  private static int moved(String first, String second, boolean[] here, boolean[] there) {
    int moved = 0;
    int j = 0;
    for (int i = 0; i < here.length; i++) {
      if (here[i]) {
        while (!there[j]) {
          j++;
        }
        moved += first.charAt(i) == second.charAt(j) ? 0 : 1;
        j++;
      }
    }
    return moved;
  }
}
