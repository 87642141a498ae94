package org.jisr.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jisr.fixtures.Caught;
import org.jisr.fixtures.InventedPayments;
import org.jisr.networks.flows.Chokepoints;
import org.jisr.networks.flows.Cut;
import org.jisr.networks.flows.Holding;
import org.jisr.networks.flows.Ledger;
import org.jisr.networks.flows.Patterns;
import org.jisr.networks.flows.Trails;
import org.jisr.networks.flows.Transaction;
import org.jisr.networks.flows.Watch;

/**
 * Patterns in invented payments, on seeds that nothing was tuned on, beside trivial rules that may
 * choose their limit on the very ledger they are judged on; then time.
 */
final class FlowsBench {
  private static final int HELD_OUT = 5_001;
  private static final int SEEDS = 20;

  private FlowsBench() {}

  static void run(Sheet sheet) {
    Caught ours = new Caught(0, 0, 0);
    Caught amount = new Caught(0, 0, 0);
    Caught degree = new Caught(0, 0, 0);
    int[] found = new int[InventedPayments.Kind.values().length];
    double seconds = 0;
    for (int seed = HELD_OUT; seed < HELD_OUT + SEEDS; seed++) {
      List<InventedPayments.Payment> payments = InventedPayments.of(3, seed);
      Ledger ledger = ledger(payments);
      Stopwatch watch = new Stopwatch();
      BitSet picked = new BitSet();
      Patterns.find(ledger, Watch.of(InventedPayments.THRESHOLD))
          .forEach(finding -> finding.payments().forEach(picked::set));
      seconds += watch.seconds();
      ours = ours.plus(Caught.of(payments, picked));
      amount = amount.plus(bestByAmount(payments));
      degree = degree.plus(bestByDegree(payments));
      count(payments, picked, found);
    }
    String each = "of some 36,000 payments, %d seeds".formatted(SEEDS);
    line(sheet, "patterns", ours, each);
    line(sheet, "every payment of an amount", amount, "best limit for each ledger");
    line(sheet, "every account of a degree", degree, "best limit for each ledger");
    for (InventedPayments.Kind kind : InventedPayments.Kind.values()) {
      sheet.figure(
          "found: " + kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
          found[kind.ordinal()] + " of " + 3 * SEEDS,
          "more than half of its payments");
    }
    sheet.figure("time for a ledger", Sheet.seconds(seconds / SEEDS), "");
    cut(sheet);
  }

  private static void line(Sheet sheet, String what, Caught caught, String besides) {
    sheet.figure(
        what,
        String.format(
            Locale.ROOT,
            "%.2f / %.2f / %.2f",
            caught.precision(),
            caught.recall(),
            caught.balance()),
        "precision / recall / F1, " + besides);
  }

  private static Caught bestByAmount(List<InventedPayments.Payment> payments) {
    Caught best = new Caught(0, 0, 0);
    for (double least = 1_000; least < 5_000_000; least *= 1.1) {
      best = better(best, Caught.of(payments, Caught.byAmount(payments, Math.round(least))));
    }
    return best;
  }

  private static Caught bestByDegree(List<InventedPayments.Payment> payments) {
    Caught best = new Caught(0, 0, 0);
    for (int least = 2; least < 300; least++) {
      best = better(best, Caught.of(payments, Caught.byDegree(payments, least)));
    }
    return best;
  }

  private static Caught better(Caught a, Caught b) {
    return a.planted() == 0 || b.balance() > a.balance() ? b : a;
  }

  private static void count(List<InventedPayments.Payment> payments, BitSet picked, int[] found) {
    for (int pattern = 1; pattern <= 3 * found.length; pattern++) {
      int number = pattern;
      int[] members =
          IntStream.range(0, payments.size())
              .filter(i -> payments.get(i).pattern() == number)
              .toArray();
      if (2 * IntStream.of(members).filter(picked::get).count() > members.length) {
        found[InventedPayments.kind(pattern).ordinal()]++;
      }
    }
  }

  private static void cut(Sheet sheet) {
    Ledger ledger = ledger(InventedPayments.of(3, HELD_OUT));
    BitSet sources = new BitSet();
    sources.set(0, 10);
    BitSet sinks = new BitSet();
    sinks.set(400, 410);
    Stopwatch watch = new Stopwatch();
    Trails trails = Trails.of(ledger, Holding.ofDays(5), sources, sinks);
    Chokepoints points = Chokepoints.of(trails, new BitSet());
    long payments = points.payments().map(Cut::value).orElse(-1L);
    sheet.figure(
        "cut of payments in time",
        Sheet.seconds(watch.seconds()),
        "%,d payments, ten accounts to ten others, value %,d".formatted(ledger.size(), payments));
  }

  private static Ledger ledger(List<InventedPayments.Payment> payments) {
    List<Transaction> all = new ArrayList<>();
    for (InventedPayments.Payment it : payments) {
      all.add(
          new Transaction(it.from(), it.to(), it.amount(), Instant.EPOCH.plusSeconds(it.second())));
    }
    return Ledger.of(InventedPayments.accounts(), all);
  }
}
