package org.jisr.networks.flows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jisr.fixtures.InventedPayments;

/** Ledgers that tests share. */
final class Payments {
  static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

  private Payments() {}

  /** Payments written as {@code from to amount day}, one after the other. */
  static Ledger of(int accounts, int... fields) {
    List<Transaction> all = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 4) {
      Instant at = BEGIN.plus(Duration.ofDays(fields[i + 3]));
      all.add(new Transaction(fields[i], fields[i + 1], fields[i + 2], at));
    }
    return Ledger.of(accounts, all);
  }

  static Ledger random(int accounts, int payments, int days, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return of(
        accounts,
        IntStream.range(0, payments)
            .flatMap(
                i ->
                    IntStream.of(
                        random.nextInt(accounts),
                        random.nextInt(accounts),
                        1 + random.nextInt(50),
                        random.nextInt(days)))
            .toArray());
  }

  static BitSet only(int... accounts) {
    BitSet set = new BitSet();
    IntStream.of(accounts).forEach(set::set);
    return set;
  }

  static Ledger ledger(List<InventedPayments.Payment> payments) {
    return Ledger.of(
        InventedPayments.accounts(),
        payments.stream()
            .map(
                it ->
                    new Transaction(
                        it.from(), it.to(), it.amount(), BEGIN.plusSeconds(it.second())))
            .toList());
  }
}
