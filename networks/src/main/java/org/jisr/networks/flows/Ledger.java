package org.jisr.networks.flows;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jisr.networks.NetworkException;

/**
 * The payments between accounts 0 to N−1 in one currency. A transaction's number is its place in
 * the list it was given in. Payments of an account to itself are kept and lead nowhere. Immutable.
 */
public final class Ledger {
  /** So that no sum of amounts overflows. */
  private static final long LARGEST = 1L << 38;

  private static final int MOST = 1 << 22;

  private final int accounts;
  private final List<Transaction> transactions;
  private final int[][] incoming;
  private final int[][] outgoing;

  private Ledger(int accounts, List<Transaction> transactions) {
    this.accounts = accounts;
    this.transactions = List.copyOf(transactions);
    incoming = rows(true);
    outgoing = rows(false);
  }

  /**
   * The ledger of these payments.
   *
   * @throws NetworkException {@code ACCOUNT_OUT_OF_RANGE}; {@code AMOUNT_OUT_OF_RANGE} for less
   *     than 1 or more than 2³⁸ minor units; {@code LEDGER_TOO_LARGE} beyond 2²² payments
   */
  public static Ledger of(int accounts, List<Transaction> transactions) {
    if (accounts < 0 || transactions.size() > MOST) {
      throw new NetworkException(
          "LEDGER_TOO_LARGE",
          "A ledger has no fewer than 0 accounts and at most 4,194,304 payments. Take a shorter time.",
          Map.of("payments", Integer.toString(transactions.size())));
    }
    for (int i = 0; i < transactions.size(); i++) {
      Transaction it = transactions.get(i);
      if (it.from() < 0 || it.to() < 0 || it.from() >= accounts || it.to() >= accounts) {
        throw refusal("ACCOUNT_OUT_OF_RANGE", "A payment names an account that is not there.", i);
      }
      if (it.amount() < 1 || it.amount() > LARGEST) {
        throw refusal(
            "AMOUNT_OUT_OF_RANGE", "An amount is at least 1 and at most 2^40 minor units.", i);
      }
    }
    return new Ledger(accounts, transactions);
  }

  private static NetworkException refusal(String code, String message, int payment) {
    return new NetworkException(code, message, Map.of("payment", Integer.toString(payment)));
  }

  /** Each account's payments by time, those of one instant by their number. */
  private int[][] rows(boolean in) {
    int[] sizes = new int[accounts];
    transactions.forEach(it -> sizes[in ? it.to() : it.from()]++);
    int[][] rows = new int[accounts][];
    Arrays.setAll(rows, account -> new int[sizes[account]]);
    int[] filled = new int[accounts];
    byTime()
        .forEach(
            i -> {
              Transaction it = transactions.get(i);
              int account = in ? it.to() : it.from();
              rows[account][filled[account]++] = i;
            });
    return rows;
  }

  private IntStream byTime() {
    return IntStream.range(0, transactions.size())
        .boxed()
        .sorted((a, b) -> at(a).compareTo(at(b)))
        .mapToInt(Integer::intValue);
  }

  /** Number of accounts. */
  public int accounts() {
    return accounts;
  }

  /** Number of payments. */
  public int size() {
    return transactions.size();
  }

  /** The payment of that number. */
  public Transaction transaction(int number) {
    return transactions.get(number);
  }

  /** The same payments backwards: in time, and from receiver to payer. */
  Ledger mirrored() {
    return new Ledger(
        accounts,
        transactions.stream()
            .map(
                it ->
                    new Transaction(
                        it.to(),
                        it.from(),
                        it.amount(),
                        Instant.ofEpochSecond(-it.at().getEpochSecond(), -it.at().getNano())))
            .toList());
  }

  Instant at(int number) {
    return transactions.get(number).at();
  }

  /** The payments an account received, by time; not to be written. */
  int[] incoming(int account) {
    return incoming[account];
  }

  /** The payments an account made, by time; not to be written. */
  int[] outgoing(int account) {
    return outgoing[account];
  }

  /** The first place in a row of payments that is not before an instant. */
  int first(int[] row, Instant notBefore) {
    int low = 0;
    int high = row.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at(row[middle]).isBefore(notBefore)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The first place in a row of payments that is after an instant. */
  int after(int[] row, Instant instant) {
    int low = 0;
    int high = row.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (at(row[middle]).isAfter(instant)) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
