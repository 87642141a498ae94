package org.jisr.networks.flows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds accounts that within a window are paid by many who pay them at no other time, more than
 * their own habit leads to expect, and that pass the money on in a few payments. A shop has many
 * new payers every week, and a collection stays or is spent in small parts.
 */
final class BurstDetector {
  /** The most payments in which the money may go on. */
  private static final int ONWARD = 3;

  private final Ledger ledger;
  private final Watch watch;
  private final double spans;

  BurstDetector(Ledger ledger, Watch watch) {
    this.ledger = ledger;
    this.watch = watch;
    Instant begin = Instant.MAX;
    Instant end = Instant.MIN;
    for (int i = 0; i < ledger.size(); i++) {
      begin = ledger.at(i).isBefore(begin) ? ledger.at(i) : begin;
      end = ledger.at(i).isAfter(end) ? ledger.at(i) : end;
    }
    double whole = ledger.size() == 0 ? 0 : Duration.between(begin, end).toSeconds();
    spans = Math.max(1, whole / watch.window().toSeconds());
  }

  List<Burst> find() {
    List<Burst> found = new ArrayList<>();
    for (int account = 0; account < ledger.accounts(); account++) {
      int[] row = ledger.incoming(account);
      int[] passing = passing(row);
      int from = 0;
      while (from + watch.fewest() <= passing.length) {
        int end = end(passing, from);
        Burst burst =
            end - from < watch.fewest()
                ? null
                : burst(account, passing.length, Arrays.copyOfRange(passing, from, end));
        if (burst == null) {
          from++;
        } else {
          found.add(burst);
          from = end;
        }
      }
    }
    return found;
  }

  /** Payments of those whose payments all lie within one window. */
  private int[] passing(int[] row) {
    Map<Integer, Instant> first = new HashMap<>();
    Set<Integer> steady = new HashSet<>();
    for (int i : row) {
      int payer = ledger.transaction(i).from();
      Instant since = first.putIfAbsent(payer, ledger.at(i));
      if (since != null && ledger.at(i).isAfter(since.plus(watch.window()))) {
        steady.add(payer);
      }
    }
    return Arrays.stream(row).filter(i -> !steady.contains(ledger.transaction(i).from())).toArray();
  }

  private int end(int[] passing, int from) {
    Instant last = ledger.at(passing[from]).plus(watch.window());
    int end = from;
    while (end < passing.length && !ledger.at(passing[end]).isAfter(last)) {
      end++;
    }
    return end;
  }

  private @Nullable Burst burst(int account, int all, int[] payments) {
    long payers = Arrays.stream(payments).map(i -> ledger.transaction(i).from()).distinct().count();
    int count = (int) payers;
    double expected = (all - payments.length) / spans;
    if (count < watch.fewest() || Chance.atLeast(count, Math.max(0.5, expected)) > watch.chance()) {
      return null;
    }
    long total = Arrays.stream(payments).mapToLong(this::amount).sum();
    if (total < watch.least()) {
      return null;
    }
    int[] onward = onward(account, payments, total);
    long moved = Arrays.stream(onward).mapToLong(this::amount).sum();
    if (moved < watch.kept() * total || moved > total / watch.kept()) {
      return null;
    }
    List<Integer> both = new ArrayList<>();
    Arrays.stream(payments).forEach(both::add);
    Arrays.stream(onward).forEach(both::add);
    both.sort(Comparator.naturalOrder());
    return new Burst(List.copyOf(both), account, count, total, moved, expected);
  }

  /** The largest payments that followed, as many as it takes to account for the money. */
  private int[] onward(int account, int[] payments, long total) {
    int[] row = ledger.outgoing(account);
    int begin = ledger.first(row, ledger.at(payments[0]));
    Instant last = ledger.at(payments[payments.length - 1]);
    int end = ledger.after(row, watch.holding().until(last));
    List<Integer> largest = new ArrayList<>();
    for (int k = begin; k < end; k++) {
      if (amount(row[k]) <= received(payments, row[k]) / watch.kept()) {
        largest.add(row[k]);
      }
    }
    largest.sort(Comparator.comparingLong(this::amount).reversed());
    List<Integer> taken = new ArrayList<>();
    long moved = 0;
    for (int i : largest) {
      if (taken.size() == ONWARD || moved >= watch.kept() * total) {
        break;
      }
      taken.add(i);
      moved += amount(i);
    }
    return taken.stream().mapToInt(Integer::intValue).toArray();
  }

  /** What of the burst was there when a payment was made: only that can have gone on in it. */
  private double received(int[] payments, int onward) {
    return Arrays.stream(payments)
        .filter(i -> !ledger.at(i).isAfter(ledger.at(onward)))
        .mapToLong(this::amount)
        .sum();
  }

  private long amount(int payment) {
    return ledger.transaction(payment).amount();
  }
}
