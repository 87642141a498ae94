package org.jisr.networks.flows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds accounts with more payments just below the threshold than the rest of the ledger, among
 * payments of comparable size, leads to expect. A trader with many invoices has them below and
 * above; who avoids the threshold has none above.
 */
final class StructuringDetector {
  private static final int FEWEST = 4;
  private static final int WINDOWS = 3;

  private final Ledger ledger;
  private final Watch watch;
  private final double share;

  StructuringDetector(Ledger ledger, Watch watch) {
    this.ledger = ledger;
    this.watch = watch;
    long comparable = 1;
    long below = 1;
    for (int i = 0; i < ledger.size(); i++) {
      comparable += comparable(i) ? 1 : 0;
      below += justBelow(i) ? 1 : 0;
    }
    share = Math.min(0.5, (double) below / (comparable + 1));
  }

  private boolean comparable(int payment) {
    return ledger.transaction(payment).amount() >= watch.threshold() / 2;
  }

  private boolean justBelow(int payment) {
    long amount = ledger.transaction(payment).amount();
    return amount < watch.threshold() && amount >= (1 - watch.band()) * watch.threshold();
  }

  List<Finding> find() {
    List<Finding> found = new ArrayList<>();
    Set<List<Integer>> seen = new HashSet<>();
    for (int account = 0; account < ledger.accounts(); account++) {
      look(account, false, ledger.outgoing(account), found, seen);
      look(account, true, ledger.incoming(account), found, seen);
    }
    return found;
  }

  private void look(
      int account, boolean received, int[] row, List<Finding> found, Set<List<Integer>> seen) {
    int[] large = Arrays.stream(row).filter(this::comparable).toArray();
    int from = 0;
    while (from < large.length) {
      int end = from + 1;
      var last = ledger.at(large[from]).plus(watch.window().multipliedBy(WINDOWS));
      while (end < large.length && !ledger.at(large[end]).isAfter(last)) {
        end++;
      }
      int[] below = Arrays.stream(large, from, end).filter(this::justBelow).toArray();
      if (unlikely(below.length, end - from)) {
        List<Integer> payments = Arrays.stream(below).sorted().boxed().toList();
        if (seen.add(payments)) {
          found.add(finding(payments, account, received, end - from));
        }
        from = end;
      } else {
        from++;
      }
    }
  }

  private boolean unlikely(int below, int comparable) {
    return below >= FEWEST && Chance.atLeast(below, comparable, share) <= watch.chance();
  }

  private Finding finding(List<Integer> payments, int account, boolean received, int comparable) {
    long total = payments.stream().mapToLong(i -> ledger.transaction(i).amount()).sum();
    return new Finding.Structuring(
        payments, account, received, payments.size(), total, comparable, share * comparable);
  }
}
