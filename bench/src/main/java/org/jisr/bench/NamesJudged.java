package org.jisr.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jisr.names.GoldSet;
import org.jisr.names.HeldOut;
import org.jisr.names.NameMatcher;

/** Pairs of whole names that are known to be the same or not, ours beside the usual methods. */
final class NamesJudged {
  private static final double ALERTS = .01;
  private static final int BINS = 10;
  private static final int SAMPLE = 300;

  private record Judged(double score, boolean same) {}

  private NamesJudged() {}

  /** The half of the Maghreb set that is for measuring only. */
  static void maghreb(Sheet sheet) {
    List<HeldOut.Names> pairs =
        GoldSet.pairs().stream()
            .filter(GoldSet.Pair::test)
            .map(each -> new HeldOut.Names(each.arabic(), each.latin(), each.same()))
            .toList();
    judge(sheet, "Maghreb set, test half", pairs);
  }

  static void judge(Sheet sheet, String what, List<HeldOut.Names> pairs) {
    NameMatcher matcher = NameMatcher.shipped();
    List<Judged> ours = new ArrayList<>();
    for (HeldOut.Names each : pairs) {
      double probability = matcher.match(each.first(), each.second()).probability();
      ours.add(new Judged(probability, each.same()));
    }
    sheet.figure(what + ", AUC", text(area(ours)), "%,d pairs".formatted(pairs.size()));
    sheet.figure("… recall at 1 % false alerts", text(recall(ours)), "");
    sheet.figure("… calibration error (ECE)", text(calibration(ours)), "target .03");
    for (NamesBaseline method : NamesBaseline.values()) {
      List<HeldOut.Names> judged =
          method.slow() ? pairs.subList(0, Math.min(SAMPLE, pairs.size())) : pairs;
      List<Judged> theirs = new ArrayList<>();
      for (HeldOut.Names each : judged) {
        theirs.add(new Judged(method.likeness(each.first(), each.second()), each.same()));
      }
      sheet.figure(
          "… " + method.title() + ", AUC/recall at 1 %",
          text(area(theirs)) + "/" + text(recall(theirs)),
          "%,d pairs".formatted(judged.size()));
    }
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
