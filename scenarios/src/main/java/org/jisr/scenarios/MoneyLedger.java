package org.jisr.scenarios;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jisr.networks.flows.Ledger;
import org.jisr.networks.flows.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * The payments of one currency as the library takes them. A payment that may not be shown though
 * both its accounts may goes through an excluded account of its own: money goes on, and no answer
 * can hold it.
 */
final class MoneyLedger {
  final Ledger ledger;
  final BitSet excluded = new BitSet();
  private final List<@Nullable MoneyPayment> numbered = new ArrayList<>();

  MoneyLedger(Input input, List<MoneyPayment> payments) {
    List<Transaction> transactions = new ArrayList<>();
    int accounts = input.nodes();
    for (int v = 0; v < accounts; v++) {
      excluded.set(v, input.excluded(v));
    }
    for (MoneyPayment it : payments) {
      if (it.shown()) {
        transactions.add(new Transaction(it.from(), it.to(), it.amount(), it.at()));
        numbered.add(it);
      } else {
        excluded.set(accounts);
        transactions.add(new Transaction(it.from(), accounts, it.amount(), it.at()));
        transactions.add(new Transaction(accounts, it.to(), it.amount(), it.at()));
        numbered.add(null);
        numbered.add(null);
        accounts++;
      }
    }
    this.ledger = Ledger.of(accounts, transactions);
  }

  /** The payment of that number; null for one that may not be shown. */
  @Nullable MoneyPayment payment(int number) {
    return numbered.get(number);
  }
}
