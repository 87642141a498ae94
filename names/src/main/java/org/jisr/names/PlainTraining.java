package org.jisr.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Expectation and maximisation of a joint multigram model: one multinomial over pairs of letter
 * groups (Deligne, Yvon and Bimbot 1995; Bisani and Ney 2008), without context.
 *
 * <p>It starts from a mass for each shape spread evenly, and forgets rare units of the larger
 * shapes. Its result is where the conditioned model starts from.
 */
final class PlainTraining {
  private static final double SMOOTHING = 1e-6;
  private static final double RARE = .5;

  private final Alphabet source;
  private final Alphabet target;
  private final double[][] tables = new double[Shape.PLAIN][];
  private final List<Double> logLikelihoods = new ArrayList<>();

  PlainTraining(Alphabet source, Alphabet target) {
    this.source = source;
    this.target = target;
    for (int each = 0; each < Shape.PLAIN; each++) {
      Shape shape = Shape.ALL[each];
      tables[each] = new double[shape.tableSize(source.size(), target.size())];
      Arrays.fill(tables[each], shape.mass / tables[each].length);
    }
    normalise(tables);
  }

  /** Mean natural logarithm of a pair's probability in each iteration. */
  List<Double> logLikelihoods() {
    return logLikelihoods;
  }

  void run(List<SpellingPair> pairs, int iterations) {
    for (int round = 0; round < iterations; round++) {
      double[][] counts = new double[Shape.PLAIN][];
      for (int each = 0; each < Shape.PLAIN; each++) {
        counts[each] = new double[tables[each].length];
      }
      double sum = 0;
      double weights = 0;
      for (SpellingPair pair : pairs) {
        if (pair.usable()) {
          double z =
              expect(source.encode(pair.source()), target.encode(pair.target()), pair, counts);
          if (z > 0) {
            sum += pair.weight() * Math.log(z);
            weights += pair.weight();
          }
        }
      }
      logLikelihoods.add(sum / weights);
      maximise(counts);
    }
  }

  private double expect(byte[] x, byte[] y, SpellingPair pair, double[][] counts) {
    double[][] f = forward(x, y);
    double z = f[x.length][y.length];
    if (!(z > 0)) {
      return 0;
    }
    double[][] g = backward(x, y);
    for (int i = 0; i <= x.length; i++) {
      for (int j = 0; j <= y.length; j++) {
        double share = g[i][j] * pair.weight() / z;
        for (int each = 0; share > 0 && each < Shape.PLAIN; each++) {
          Shape shape = Shape.ALL[each];
          if (i >= shape.source && j >= shape.target) {
            int index = shape.index(x, i, y, j, source.size(), target.size());
            counts[each][index] +=
                f[i - shape.source][j - shape.target] * tables[each][index] * share;
          }
        }
      }
    }
    return z;
  }

  private double[][] forward(byte[] x, byte[] y) {
    double[][] f = new double[x.length + 1][y.length + 1];
    f[0][0] = 1;
    for (int i = 0; i <= x.length; i++) {
      for (int j = 0; j <= y.length; j++) {
        double sum = f[i][j];
        for (int each = 0; each < Shape.PLAIN; each++) {
          Shape shape = Shape.ALL[each];
          if (i >= shape.source && j >= shape.target) {
            sum +=
                f[i - shape.source][j - shape.target]
                    * tables[each][shape.index(x, i, y, j, source.size(), target.size())];
          }
        }
        f[i][j] = sum;
      }
    }
    return f;
  }

  private double[][] backward(byte[] x, byte[] y) {
    double[][] g = new double[x.length + 1][y.length + 1];
    g[x.length][y.length] = 1;
    for (int i = x.length; i >= 0; i--) {
      for (int j = y.length; j >= 0; j--) {
        double sum = g[i][j];
        for (int each = 0; each < Shape.PLAIN; each++) {
          Shape shape = Shape.ALL[each];
          int ni = i + shape.source;
          int nj = j + shape.target;
          if (ni <= x.length && nj <= y.length) {
            sum +=
                g[ni][nj] * tables[each][shape.index(x, ni, y, nj, source.size(), target.size())];
          }
        }
        g[i][j] = sum;
      }
    }
    return g;
  }

  private void maximise(double[][] counts) {
    for (int each = 0; each < Shape.PLAIN; each++) {
      boolean large = Shape.ALL[each].source + Shape.ALL[each].target > 2 || isPairOfSource(each);
      if (large) {
        for (int at = 0; at < counts[each].length; at++) {
          if (counts[each][at] < RARE) {
            counts[each][at] = 0;
          }
        }
      }
    }
    normalise(counts);
    for (int each = 0; each < Shape.PLAIN; each++) {
      boolean smoothed = Shape.ALL[each].source <= 1 && Shape.ALL[each].target <= 1;
      for (int at = 0; at < counts[each].length; at++) {
        tables[each][at] = counts[each][at] + (smoothed ? SMOOTHING : 0);
      }
    }
  }

  private static boolean isPairOfSource(int shape) {
    return Shape.ALL[shape] == Shape.TWO_NONE;
  }

  private static void normalise(double[][] tables) {
    double sum = 0;
    for (double[] table : tables) {
      for (double each : table) {
        sum += each;
      }
    }
    for (double[] table : tables) {
      for (int at = 0; at < table.length; at++) {
        table[at] /= sum;
      }
    }
  }

  /** The table of one shape; indexes as {@link Shape#index}. */
  double[] table(Shape shape) {
    return tables[shape.ordinal()];
  }
}
