package org.jisr.networks.ties;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.IntStream;
import org.jisr.networks.NetworkException;

/**
 * How good probabilities were once the truth is known.
 *
 * @param pairs how many were judged
 * @param ties how many of them had a tie
 * @param averagePrecision mean precision over the ties found, likeliest pair first; equal ones
 *     count as in random order, so that chance alone reaches {@code ties / pairs}
 * @param brier mean squared distance from the truth, 0 to 1; the less the better
 * @param calibrationError mean distance of probability from frequency over ten groups of pairs with
 *     about as much probability each (equal ones in the same), weighted by their probability, in
 *     shares of the probability itself: 0.1 says that a stated 50 % was 45 or 55 %
 */
public record Judgement(
    int pairs, int ties, double averagePrecision, double brier, double calibrationError) {
  private static final int GROUPS = 10;

  /**
   * Of probabilities beside what was so.
   *
   * @throws NetworkException {@code NOTHING_TO_JUDGE} without pairs or with arrays of two lengths
   */
  public static Judgement of(double[] probability, boolean[] tied) {
    if (probability.length == 0 || probability.length != tied.length) {
      throw new NetworkException(
          "NOTHING_TO_JUDGE",
          "Give one truth for each probability, and at least one.",
          Map.of("probabilities", Integer.toString(probability.length)));
    }
    int[] order =
        IntStream.range(0, tied.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -probability[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    int ties = 0;
    double squares = 0;
    for (int i = 0; i < tied.length; i++) {
      double distance = probability[i] - (tied[i] ? 1 : 0);
      squares += distance * distance;
      ties += tied[i] ? 1 : 0;
    }
    return new Judgement(
        tied.length,
        ties,
        precision(probability, tied, order, ties),
        squares / tied.length,
        calibration(probability, tied, order));
  }

  private static double precision(double[] p, boolean[] tied, int[] order, int ties) {
    double sum = 0;
    int seen = 0;
    int found = 0;
    while (seen < order.length) {
      int end = seen;
      int hits = 0;
      while (end < order.length && p[order[end]] == p[order[seen]]) {
        hits += tied[order[end++]] ? 1 : 0;
      }
      double share = (double) hits / (end - seen);
      for (int i = seen; hits > 0 && i < end; i++) {
        sum += share * (found + others(hits, end - seen) * (i - seen) + 1) / (i + 1);
      }
      found += hits;
      seen = end;
    }
    return ties == 0 ? 0 : sum / ties;
  }

  /** Given one tie in a group of equal pairs, how likely each other pair of it is one. */
  private static double others(int hits, int size) {
    return size == 1 ? 0 : (hits - 1.0) / (size - 1.0);
  }

  private static double calibration(double[] p, boolean[] tied, int[] order) {
    double all = Arrays.stream(p).sum();
    double error = 0;
    double stated = 0;
    double happened = 0;
    for (int i = 0; i < order.length; i++) {
      stated += p[order[i]];
      happened += tied[order[i]] ? 1 : 0;
      boolean last = i + 1 == order.length;
      if (last || (stated >= all / GROUPS && p[order[i + 1]] < p[order[i]])) {
        error += Math.abs(stated - happened);
        stated = 0;
        happened = 0;
      }
    }
    return all == 0 ? 0 : error / all;
  }
}
