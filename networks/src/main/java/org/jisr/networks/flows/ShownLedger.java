package org.jisr.networks.flows;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** A ledger without every payment that an excluded account made or received. */
final class ShownLedger {
  private final int[] numbers;
  private final Ledger ledger;

  ShownLedger(Ledger whole, BitSet excluded) {
    this.numbers =
        IntStream.range(0, whole.size())
            .filter(
                i ->
                    !excluded.get(whole.transaction(i).from())
                        && !excluded.get(whole.transaction(i).to()))
            .toArray();
    this.ledger =
        Ledger.of(whole.accounts(), IntStream.of(numbers).mapToObj(whole::transaction).toList());
  }

  Ledger ledger() {
    return ledger;
  }

  /** The same finding with the payments' numbers in the whole ledger. */
  Finding inWhole(Finding finding) {
    List<Integer> payments = finding.payments().stream().map(i -> numbers[i]).toList();
    return switch (finding) {
      case Finding.Structuring it ->
          new Finding.Structuring(
              payments,
              it.account(),
              it.received(),
              it.count(),
              it.total(),
              it.comparable(),
              it.expected());
      case Finding.FanIn it ->
          new Finding.FanIn(
              payments, it.account(), it.count(), it.total(), it.moved(), it.expected());
      case Finding.FanOut it ->
          new Finding.FanOut(
              payments, it.account(), it.count(), it.total(), it.moved(), it.expected());
      case Finding.Cycle it -> new Finding.Cycle(payments, it.accounts(), it.first(), it.last());
      case Finding.ScatterGather it ->
          new Finding.ScatterGather(
              payments, it.source(), it.sink(), it.between(), it.scattered(), it.gathered());
    };
  }
}
