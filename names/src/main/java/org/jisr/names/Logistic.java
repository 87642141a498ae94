package org.jisr.names;

import java.util.List;

/**
 * A logistic model: the log-odds of "the same" as a weighted sum of features, which makes it a
 * probability that can be checked against what happens.
 */
final class Logistic {
  private static final int ROUNDS = 25;
  private static final double RIDGE = 1e-2;

  private final double[] weights;

  /**
   * @param weights the constant first
   */
  Logistic(double[] weights) {
    this.weights = weights;
  }

  /**
   * One observation.
   *
   * @param features as many for all
   * @param weight how much it counts
   */
  record Example(double[] features, boolean same, double weight) {}

  double[] weights() {
    return weights;
  }

  /** Natural logarithm of the odds. */
  double logit(double... features) {
    double sum = weights[0];
    for (int at = 0; at < features.length; at++) {
      sum += weights[at + 1] * features[at];
    }
    return sum;
  }

  static double probability(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  /** Fits by Newton's method with a light ridge; the same examples give the same weights. */
  static Logistic fit(List<Example> examples) {
    int size = examples.getFirst().features().length + 1;
    double[] weights = new double[size];
    for (int round = 0; round < ROUNDS; round++) {
      double[][] system = new double[size][size + 1];
      for (int at = 0; at < size; at++) {
        system[at][at] = RIDGE;
        system[at][size] = -RIDGE * weights[at];
      }
      Logistic current = new Logistic(weights);
      for (Example each : examples) {
        double p = probability(current.logit(each.features()));
        double slope = each.weight() * Math.max(1e-6, p * (1 - p));
        double error = each.weight() * ((each.same() ? 1 : 0) - p);
        for (int row = 0; row < size; row++) {
          double value = row == 0 ? 1 : each.features()[row - 1];
          system[row][size] += error * value;
          for (int column = 0; column < size; column++) {
            system[row][column] += slope * value * (column == 0 ? 1 : each.features()[column - 1]);
          }
        }
      }
      double[] step = solve(system);
      for (int at = 0; at < size; at++) {
        weights[at] += Math.clamp(step[at], -2, 2);
      }
    }
    return new Logistic(weights);
  }

  private static double[] solve(double[][] system) {
    int size = system.length;
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column + 1; row < size; row++) {
        if (Math.abs(system[row][column]) > Math.abs(system[pivot][column])) {
          pivot = row;
        }
      }
      double[] swap = system[pivot];
      system[pivot] = system[column];
      system[column] = swap;
      for (int row = 0; row < size; row++) {
        double factor = row == column ? 0 : system[row][column] / system[column][column];
        for (int at = column; factor != 0 && at <= size; at++) {
          system[row][at] -= factor * system[column][at];
        }
      }
    }
    double[] result = new double[size];
    for (int at = 0; at < size; at++) {
      result[at] = system[at][size] / system[at][at];
    }
    return result;
  }
}
