package org.jisr.networks.ties;

/** A logistic regression with a little shrinkage, fitted by Newton's method on weighted cases. */
final class Logistic {
  private static final double SHRINKAGE = 1e-2;
  private static final int ROUNDS = 25;

  private final double[] weights;

  private Logistic(double[] weights) {
    this.weights = weights;
  }

  /** Of these cases; the first number of each case is the constant 1. */
  static Logistic fit(double[][] cases, boolean[] outcome, double[] weight, int count) {
    int width = count == 0 ? 1 : cases[0].length;
    double[] weights = new double[width];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] curvature = new double[width][width];
      double[] slope = new double[width];
      for (int i = 0; i < width; i++) {
        curvature[i][i] = SHRINKAGE;
        slope[i] = -SHRINKAGE * weights[i];
      }
      for (int c = 0; c < count; c++) {
        double p = chance(score(weights, cases[c]));
        double rest = weight[c] * ((outcome[c] ? 1 : 0) - p);
        double bend = weight[c] * Math.max(p * (1 - p), 1e-12);
        for (int i = 0; i < width; i++) {
          slope[i] += rest * cases[c][i];
          for (int j = 0; j <= i; j++) {
            curvature[i][j] += bend * cases[c][i] * cases[c][j];
          }
        }
      }
      double[] step = solve(curvature, slope);
      double largest = 0;
      for (int i = 0; i < width; i++) {
        weights[i] += Math.clamp(step[i], -2.0, 2.0);
        largest = Math.max(largest, Math.abs(step[i]));
      }
      if (largest < 1e-6) {
        break;
      }
    }
    return new Logistic(weights);
  }

  /** The logarithm of the odds. */
  double score(double[] features) {
    return score(weights, features);
  }

  private static double score(double[] weights, double[] features) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * features[i];
    }
    return sum;
  }

  static double chance(double score) {
    return 1 / (1 + Math.exp(-score));
  }

  /** Cholesky's way, from the lower half; the shrinkage keeps it positive. */
  private static double[] solve(double[][] a, double[] right) {
    int n = right.length;
    double[] x = right.clone();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= a[i][k] * a[j][k];
        }
        a[i][j] = i == j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / a[j][j];
      }
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= a[i][k] * x[k];
      }
      x[i] /= a[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= a[k][i] * x[k];
      }
      x[i] /= a[i][i];
    }
    return x;
  }
}
