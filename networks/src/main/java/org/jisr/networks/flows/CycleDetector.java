package org.jisr.networks.flows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds money that returns: three to six payments, each following the one before within the holding
 * window and keeping nearly all of its amount, the last to the account that made the first.
 */
final class CycleDetector {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 6;

  private final Ledger ledger;
  private final Watch watch;
  private final List<Finding> found = new ArrayList<>();
  private final Set<List<Integer>> seen = new HashSet<>();
  private final int[] trail = new int[LONGEST];

  CycleDetector(Ledger ledger, Watch watch) {
    this.ledger = ledger;
    this.watch = watch;
  }

  List<Finding> find() {
    for (int i = 0; i < ledger.size(); i++) {
      trail[0] = i;
      extend(1);
    }
    return found;
  }

  private void extend(int length) {
    Transaction last = ledger.transaction(trail[length - 1]);
    int origin = ledger.transaction(trail[0]).from();
    if (last.to() == origin) {
      if (length >= SHORTEST) {
        keep(length);
      }
      return;
    }
    if (length == LONGEST || visited(last.to(), length)) {
      return;
    }
    int[] row = ledger.outgoing(last.to());
    int end = ledger.after(row, watch.holding().until(last.at()));
    for (int k = ledger.first(row, last.at()); k < end; k++) {
      long amount = ledger.transaction(row[k]).amount();
      if (amount <= last.amount() && amount >= watch.kept() * last.amount()) {
        trail[length] = row[k];
        extend(length + 1);
      }
    }
  }

  private boolean visited(int account, int length) {
    return Arrays.stream(trail, 0, length).anyMatch(i -> ledger.transaction(i).from() == account);
  }

  private void keep(int length) {
    List<Integer> payments = Arrays.stream(trail, 0, length).sorted().boxed().toList();
    if (seen.add(payments)) {
      List<Integer> accounts =
          Arrays.stream(trail, 0, length).mapToObj(i -> ledger.transaction(i).from()).toList();
      found.add(
          new Finding.Cycle(
              payments,
              accounts,
              ledger.transaction(trail[0]).amount(),
              ledger.transaction(trail[length - 1]).amount()));
    }
  }
}
