package org.jisr.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jisr.bank.ChunkWork;
import org.jisr.bank.NewStatement;
import org.jisr.bank.Source;
import org.jisr.bank.StatementWriter;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.screening.Calibration;
import org.jisr.screening.QueueItem;
import org.jisr.screening.Screening;
import org.jisr.screening.Verdict;

/**
 * How far probabilities are from the truth, before and after a calibration: of invented people half
 * are somebody of the list and half resemble one, officers decide truly on every second match, and
 * the error is measured on the others, which the calibration never saw.
 */
final class CalibrationBench {
  private static final int LISTED = 5_000;
  private static final int PEOPLE = 2_400;
  private static final double BUDGET = 50;
  private static final int BINS = 10;

  private CalibrationBench() {}

  /** A match with its truth. */
  private record Case(UUID match, boolean same) {}

  static void run(Sheet sheet) throws Exception {
    Source source = new Source(Source.Kind.BUNDLE, "calibration-bench", "invented", Instant.now());
    ScreeningPeople people = ScreeningPeople.read(source);
    if (people == null) {
      sheet.say("names/wd_arabic_80.tsv is not beside the checkout: left out.");
      return;
    }
    try (BenchNode node = BenchNode.fresh();
        Screening screening = ScreeningRoom.open(node)) {
      Map<String, Integer> truth = fill(node, source, people);
      take(screening, people);
      measure(sheet, screening, truth);
    }
  }

  /** Stores them and says who on the list each is, or -1. */
  private static Map<String, Integer> fill(BenchNode node, Source source, ScreeningPeople people) {
    StatementWriter writer = node.bank().writer();
    writer.open(source, new Leaf(LeafKind.IMPORT, Map.of(), Map.of("by", "bench")));
    Map<String, Integer> truth = new HashMap<>();
    List<NewStatement> all = new ArrayList<>();
    for (int number = 0; number < PEOPLE; number++) {
      boolean same = number % 2 == 0;
      all.add(people.resembling(number, number, same));
      truth.put(Invented.identityId(number), same ? number : -1);
    }
    writer.store(all, ChunkWork.NONE);
    return truth;
  }

  private static void take(Screening screening, ScreeningPeople people)
      throws InterruptedException {
    screening.budget(ScreeningRoom.KEEPER, BUDGET);
    ScreeningRoom.take(screening, people.dated(LISTED));
    ScreeningRoom.ready(screening);
    while (!screening.queue(BenchNode.ANALYST, 0, 1).progress().finished()) {
      Thread.sleep(500);
    }
  }

  private static void measure(Sheet sheet, Screening screening, Map<String, Integer> truth) {
    List<Case> decided = new ArrayList<>();
    List<Case> kept = new ArrayList<>();
    for (QueueItem item : all(screening)) {
      int entry = truth.getOrDefault(item.entity().toString(), -1);
      Case each = new Case(item.id(), item.match().entry().id().equals(Integer.toString(entry)));
      ((decided.size() <= kept.size()) ? decided : kept).add(each);
    }
    long same = decided.stream().filter(Case::same).count();
    sheet.figure(
        "decided", "%,d matches".formatted(decided.size()), "%,d of them the same".formatted(same));
    double before = error(screening, kept);
    for (Case each : decided) {
      screening.decide(
          BenchNode.ANALYST, each.match(), each.same() ? Verdict.SAME : Verdict.DIFFERENT, "Truth");
    }
    Calibration fitted = screening.calibrate(BenchNode.ANALYST);
    double after = error(screening, kept);
    sheet.figure(
        "expected calibration error",
        "%.3f, then %.3f".formatted(before, after),
        "on %,d matches the calibration never saw; target .03".formatted(kept.size()));
    sheet.figure(
        "… as the desk says it",
        "%.3f, then %.3f"
            .formatted(
                Objects.requireNonNull(fitted.before()).expectedError(),
                Objects.requireNonNull(fitted.after()).expectedError()),
        "on what was decided; slope %.2f, shift %.2f".formatted(fitted.slope(), fitted.shift()));
    for (Calibration.Bin bin : Objects.requireNonNull(fitted.after()).bins()) {
      if (bin.cases() > 0) {
        sheet.figure(
            "… a tenth",
            "%,d cases".formatted(bin.cases()),
            "said %.2f, found %.2f".formatted(bin.said(), bin.found()));
      }
    }
  }

  private static List<QueueItem> all(Screening screening) {
    List<QueueItem> all = new ArrayList<>();
    int count = screening.queue(BenchNode.ANALYST, 0, 1).count();
    while (all.size() < count) {
      all.addAll(screening.queue(BenchNode.ANALYST, all.size(), 200).items());
    }
    return all;
  }

  /** Mean distance between what is said and what is true, by tenths of probability. */
  private static double error(Screening screening, List<Case> cases) {
    Map<UUID, Boolean> truth = new HashMap<>();
    cases.forEach(each -> truth.put(each.match(), each.same()));
    double[] distance = new double[BINS];
    for (QueueItem item : all(screening)) {
      Boolean same = truth.get(item.id());
      if (same != null) {
        double said = item.match().probability();
        distance[Math.min(BINS - 1, (int) (said * BINS))] += said - (same ? 1 : 0);
      }
    }
    double error = 0;
    for (double each : distance) {
      error += Math.abs(each) / cases.size();
    }
    return error;
  }
}
