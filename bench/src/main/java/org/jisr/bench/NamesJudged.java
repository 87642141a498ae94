package org.jisr.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jisr.names.GoldSet;
import org.jisr.names.JaroWinkler;
import org.jisr.names.NameMatcher;

/**
 * Pairs of names judged the same or not: the test half of the Maghreb set, ours beside JW on ICU.
 */
final class NamesJudged {
  private static final double ALERTS = .01;
  private static final int BINS = 10;

  private record Judged(double score, boolean same) {}

  private NamesJudged() {}

  static void run(Sheet sheet) {
    NameMatcher matcher = NameMatcher.shipped();
    List<Judged> ours = new ArrayList<>();
    List<Judged> baseline = new ArrayList<>();
    for (GoldSet.Pair each : GoldSet.pairs()) {
      if (each.test()) {
        double probability = matcher.match(each.arabic(), each.latin()).probability();
        ours.add(new Judged(probability, each.same()));
        double likeness =
            JaroWinkler.of(NamesBaseline.roman(each.arabic()), NamesBaseline.roman(each.latin()));
        baseline.add(new Judged(likeness, each.same()));
      }
    }
    sheet.figure(
        "Maghreb set, test half, AUC", text(area(ours)), "JW on ICU " + text(area(baseline)));
    sheet.figure(
        "… recall at 1 % false alerts", text(recall(ours)), "JW on ICU " + text(recall(baseline)));
    sheet.figure("… calibration error (ECE)", text(calibration(ours)), "target .03");
  }

  private static String text(double value) {
    return "%.3f".formatted(value);
  }

  private static double area(List<Judged> all) {
    double won = 0;
    double pairs = 0;
    for (Judged same : all) {
      for (Judged other : all) {
        if (same.same() && !other.same()) {
          won += same.score() > other.score() ? 1 : same.score() == other.score() ? .5 : 0;
          pairs++;
        }
      }
    }
    return won / pairs;
  }

  private static double recall(List<Judged> all) {
    List<Judged> others = new ArrayList<>(all.stream().filter(each -> !each.same()).toList());
    others.sort(Comparator.comparingDouble(Judged::score).reversed());
    double limit = others.get((int) (ALERTS * others.size())).score();
    List<Judged> same = all.stream().filter(Judged::same).toList();
    return (double) same.stream().filter(each -> each.score() > limit).count() / same.size();
  }

  private static double calibration(List<Judged> all) {
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      double score = 0;
      int right = 0;
      int count = 0;
      for (Judged each : all) {
        if (Math.min(BINS - 1, (int) (each.score() * BINS)) == bin) {
          score += each.score();
          right += each.same() ? 1 : 0;
          count++;
        }
      }
      error += count == 0 ? 0 : Math.abs(score - right);
    }
    return error / all.size();
  }
}
