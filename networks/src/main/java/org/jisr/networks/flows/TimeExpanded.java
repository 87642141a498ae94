package org.jisr.networks.flows;

import java.util.BitSet;
import java.util.function.IntToLongFunction;

/**
 * The network of payments in time: each payment is an arc, and leads to those of its receiver that
 * can follow it. These lie side by side in the receiver's row, so a tree of ranges over each row
 * needs a few arcs for each payment where there would be one for each pair.
 */
final class TimeExpanded {
  private final Trails trails;
  private final Ledger ledger;
  private final BitSet useful;
  private final int[] treeBegin;
  private final int source;
  private final MaximumFlow flow;

  TimeExpanded(Trails trails, BitSet useful) {
    this.trails = trails;
    this.ledger = trails.ledger();
    this.useful = useful;
    treeBegin = new int[ledger.accounts() + 1];
    int next = 2 * ledger.size();
    for (int account = 0; account < ledger.accounts(); account++) {
      treeBegin[account] = next;
      next += 2 * ledger.outgoing(account).length;
    }
    treeBegin[ledger.accounts()] = next;
    source = next;
    flow = new MaximumFlow(next + 2);
  }

  long solve(IntToLongFunction capacity) {
    for (int account = 0; account < ledger.accounts(); account++) {
      int[] row = ledger.outgoing(account);
      for (int place = 1; place < 2 * row.length; place++) {
        int node = treeBegin[account] + place;
        if (place >= row.length) {
          int payment = row[place - row.length];
          if (useful.get(payment)) {
            flow.add(node, 2 * payment, MaximumFlow.ENDLESS);
          }
        } else {
          flow.add(node, treeBegin[account] + 2 * place, MaximumFlow.ENDLESS);
          flow.add(node, treeBegin[account] + 2 * place + 1, MaximumFlow.ENDLESS);
        }
      }
    }
    useful.stream().forEach(payment -> connect(payment, capacity.applyAsLong(payment)));
    return flow.solve(source, source + 1);
  }

  private void connect(int payment, long capacity) {
    Transaction it = ledger.transaction(payment);
    flow.add(2 * payment, 2 * payment + 1, capacity);
    if (trails.sources().get(it.from())) {
      flow.add(source, 2 * payment, MaximumFlow.ENDLESS);
    }
    if (trails.sinks().get(it.to())) {
      flow.add(2 * payment + 1, source + 1, MaximumFlow.ENDLESS);
      return;
    }
    int[] row = ledger.outgoing(it.to());
    int low = trails.begin(row, payment) + row.length;
    int high = trails.end(row, payment) + row.length;
    while (low < high) {
      if ((low & 1) == 1) {
        flow.add(2 * payment + 1, treeBegin[it.to()] + low++, MaximumFlow.ENDLESS);
      }
      if ((high & 1) == 1) {
        flow.add(2 * payment + 1, treeBegin[it.to()] + --high, MaximumFlow.ENDLESS);
      }
      low /= 2;
      high /= 2;
    }
  }

  int[] cut() {
    BitSet near = flow.nearSide();
    return useful.stream()
        .filter(payment -> near.get(2 * payment) && !near.get(2 * payment + 1))
        .toArray();
  }
}
