package org.jisr.networks.flows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.jisr.networks.NetworkException;

/**
 * The trails of money from some accounts to others: payments each of which follows the one before
 * within the holding window. Says which payments lie on any trail, and shows the shortest ones.
 */
public final class Trails {
  private final Ledger ledger;
  private final Holding holding;
  private final BitSet sources;
  private final BitSet sinks;

  private Trails(Ledger ledger, Holding holding, BitSet sources, BitSet sinks) {
    this.ledger = ledger;
    this.holding = holding;
    this.sources = (BitSet) sources.clone();
    this.sinks = (BitSet) sinks.clone();
  }

  /**
   * From any of the sources to any of the sinks.
   *
   * @throws NetworkException {@code ENDS_INVALID} where there are none on one side, some on both,
   *     or one that the ledger does not have
   */
  public static Trails of(Ledger ledger, Holding holding, BitSet sources, BitSet sinks) {
    if (sources.isEmpty()
        || sinks.isEmpty()
        || sources.intersects(sinks)
        || Math.max(sources.length(), sinks.length()) > ledger.accounts()) {
      throw new NetworkException(
          "ENDS_INVALID",
          "Money goes from at least one account to at least one other account of the ledger.",
          Map.of("accounts", Integer.toString(ledger.accounts())));
    }
    return new Trails(ledger, holding, sources, sinks);
  }

  /** The payments that lie on at least one trail, by number. */
  public BitSet payments() {
    BitSet both = forward();
    both.and(backward());
    return both;
  }

  private BitSet forward() {
    BitSet reached = new BitSet();
    int[] queue = new int[ledger.size()];
    int count = 0;
    for (int i = 0; i < ledger.size(); i++) {
      if (sources.get(ledger.transaction(i).from()) && leads(i)) {
        reached.set(i);
        queue[count++] = i;
      }
    }
    for (int at = 0; at < count; at++) {
      int account = ledger.transaction(queue[at]).to();
      int[] row = ledger.outgoing(account);
      if (ends(account)) {
        continue;
      }
      for (int k = begin(row, queue[at]); k < end(row, queue[at]); k++) {
        if (!reached.get(row[k]) && leads(row[k])) {
          reached.set(row[k]);
          queue[count++] = row[k];
        }
      }
    }
    return reached;
  }

  private BitSet backward() {
    BitSet reached = new BitSet();
    int[] queue = new int[ledger.size()];
    int count = 0;
    for (int i = 0; i < ledger.size(); i++) {
      if (sinks.get(ledger.transaction(i).to()) && leads(i)) {
        reached.set(i);
        queue[count++] = i;
      }
    }
    for (int at = 0; at < count; at++) {
      int account = ledger.transaction(queue[at]).from();
      if (ends(account)) {
        continue;
      }
      int[] row = ledger.incoming(account);
      int begin = ledger.first(row, holding.since(ledger.at(queue[at])));
      int end = ledger.after(row, ledger.at(queue[at]));
      for (int k = begin; k < end; k++) {
        if (!reached.get(row[k]) && leads(row[k])) {
          reached.set(row[k]);
          queue[count++] = row[k];
        }
      }
    }
    return reached;
  }

  /** A trail begins at its first account and stops at its last: it goes through no other end. */
  private boolean ends(int account) {
    return sources.get(account) || sinks.get(account);
  }

  /** Whether a payment can be part of a trail: not within, into a source or out of a sink. */
  boolean leads(int payment) {
    Transaction it = ledger.transaction(payment);
    return it.from() != it.to() && !sources.get(it.to()) && !sinks.get(it.from());
  }

  /** The first of a row of payments that can follow a payment. */
  int begin(int[] row, int payment) {
    return ledger.first(row, ledger.at(payment));
  }

  int end(int[] row, int payment) {
    return ledger.after(row, holding.until(ledger.at(payment)));
  }

  /**
   * Trails in order of their number of payments, no account twice on one.
   *
   * @param excluded accounts that must not appear: trails through them are left out
   * @param most how many, 1 to 1,000
   * @param longest payments on one trail, 1 to 12
   */
  public List<int[]> shortest(int most, int longest, BitSet excluded) {
    if (most < 1 || most > 1_000 || longest < 1 || longest > 12) {
      throw new NetworkException(
          "TRAILS_OUT_OF_RANGE",
          "Ask for 1 to 1,000 trails of 1 to 12 payments.",
          Map.of("most", Integer.toString(most), "longest", Integer.toString(longest)));
    }
    int[] left = left(excluded, longest);
    List<int[]> found = new ArrayList<>();
    for (int length = 1; length <= longest && found.size() < most; length++) {
      int[] trail = new int[length];
      for (int i = 0; i < left.length; i++) {
        if (sources.get(ledger.transaction(i).from()) && left[i] <= length) {
          trail[0] = i;
          extend(trail, 1, left, found, most);
        }
      }
    }
    return found;
  }

  /**
   * Of each payment on a trail how many payments it takes at the least from it to a sink, itself
   * included and no excluded account among them; more than the longest where there is no such way.
   */
  private int[] left(BitSet excluded, int longest) {
    BitSet useful = payments();
    int[] left = new int[ledger.size()];
    Arrays.fill(left, longest + 1);
    int[] queue = new int[ledger.size()];
    int count = 0;
    for (int i = useful.nextSetBit(0); i >= 0; i = useful.nextSetBit(i + 1)) {
      Transaction it = ledger.transaction(i);
      if (excluded.get(it.from()) || excluded.get(it.to())) {
        useful.clear(i);
      } else if (sinks.get(it.to())) {
        left[i] = 1;
        queue[count++] = i;
      }
    }
    for (int at = 0; at < count && left[queue[at]] < longest; at++) {
      int[] row = ledger.incoming(ledger.transaction(queue[at]).from());
      int end = ledger.after(row, ledger.at(queue[at]));
      for (int k = ledger.first(row, holding.since(ledger.at(queue[at]))); k < end; k++) {
        if (useful.get(row[k]) && left[row[k]] > longest) {
          left[row[k]] = left[queue[at]] + 1;
          queue[count++] = row[k];
        }
      }
    }
    return left;
  }

  private void extend(int[] trail, int filled, int[] left, List<int[]> found, int most) {
    int last = trail[filled - 1];
    int account = ledger.transaction(last).to();
    if (found.size() >= most) {
      return;
    }
    if (sinks.get(account)) {
      if (filled == trail.length) {
        found.add(trail.clone());
      }
      return;
    }
    if (filled == trail.length) {
      return;
    }
    int[] row = ledger.outgoing(account);
    for (int k = begin(row, last); k < end(row, last); k++) {
      int to = ledger.transaction(row[k]).to();
      boolean again =
          Arrays.stream(trail, 0, filled).anyMatch(i -> ledger.transaction(i).from() == to);
      if (left[row[k]] <= trail.length - filled && !again && to != account) {
        trail[filled] = row[k];
        extend(trail, filled + 1, left, found, most);
      }
    }
  }

  Ledger ledger() {
    return ledger;
  }

  BitSet sources() {
    return sources;
  }

  BitSet sinks() {
    return sinks;
  }
}
