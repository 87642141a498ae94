package org.jisr.screening;

import java.util.ArrayList;
import java.util.List;

/** Fits a {@link Calibration} to what people decided, and says how well one does. */
final class CalibrationFit {
  private static final int ROUNDS = 60;
  private static final double RIDGE = 1;
  private static final int BINS = 10;
  private static final double LOG2 = Math.log(2);

  private CalibrationFit() {}

  /**
   * A decided pair.
   *
   * @param bits with the prior's
   */
  record Case(double bits, boolean same) {}

  /**
   * Slope and shift by Newton's method, held to what they were by a ridge, so that few cases say
   * little; the slope never turns round.
   */
  static double[] fit(Calibration from, List<Case> cases) {
    double slope = from.slope();
    double shift = from.shift();
    for (int round = 0; round < ROUNDS; round++) {
      double gSlope = RIDGE * (from.slope() - slope);
      double gShift = RIDGE * .01 * (from.shift() - shift);
      double hSlope = RIDGE;
      double hShift = RIDGE * .01;
      double cross = 0;
      for (Case each : cases) {
        double p = 1 / (1 + Math.exp(-LOG2 * (slope * each.bits() + shift)));
        double error = LOG2 * ((each.same() ? 1 : 0) - p);
        double curve = LOG2 * LOG2 * Math.max(1e-6, p * (1 - p));
        gSlope += error * each.bits();
        gShift += error;
        hSlope += curve * each.bits() * each.bits();
        hShift += curve;
        cross += curve * each.bits();
      }
      double determinant = hSlope * hShift - cross * cross;
      double bySlope = (gSlope * hShift - gShift * cross) / determinant;
      double byShift = (gShift * hSlope - gSlope * cross) / determinant;
      slope = Math.max(.05, slope + Math.clamp(bySlope, -.5, .5));
      shift += Math.clamp(byShift, -3, 3);
    }
    return new double[] {slope, shift};
  }

  static Calibration.Reliability reliability(Calibration calibration, List<Case> cases) {
    int[] counts = new int[BINS];
    double[] said = new double[BINS];
    double[] found = new double[BINS];
    for (Case each : cases) {
      double p = calibration.probability(each.bits());
      int bin = Math.min(BINS - 1, (int) (p * BINS));
      counts[bin]++;
      said[bin] += p;
      found[bin] += each.same() ? 1 : 0;
    }
    List<Calibration.Bin> bins = new ArrayList<>();
    double error = 0;
    for (int at = 0; at < BINS; at++) {
      double cases0 = Math.max(1, counts[at]);
      bins.add(new Calibration.Bin(counts[at], said[at] / cases0, found[at] / cases0));
      error += Math.abs(said[at] - found[at]) / Math.max(1, cases.size());
    }
    return new Calibration.Reliability(bins, error);
  }
}
