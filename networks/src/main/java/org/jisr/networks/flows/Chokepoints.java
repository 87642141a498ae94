package org.jisr.networks.flows;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jisr.networks.NetworkException;

/**
 * The narrowest places between the sources and the sinks of money: minimum cuts, as the greatest
 * flow shows them (Ford and Fulkerson, 1956). Only trails that respect time and the holding window
 * count.
 */
public final class Chokepoints {
  private final Trails trails;
  private final Ledger ledger;
  private final BitSet useful;
  private final BitSet excluded;

  private Chokepoints(Trails trails, BitSet excluded) {
    this.trails = trails;
    this.ledger = trails.ledger();
    this.useful = trails.payments();
    this.excluded = (BitSet) excluded.clone();
  }

  /**
   * Between the ends of these trails.
   *
   * @param excluded accounts that must not be part of an answer: neither they nor a payment that
   *     they make or receive can be cut, and the money goes on through them
   * @throws NetworkException {@code EXCLUSION_OUT_OF_RANGE}
   */
  public static Chokepoints of(Trails trails, BitSet excluded) {
    if (excluded.length() > trails.ledger().accounts()) {
      throw new NetworkException(
          "EXCLUSION_OUT_OF_RANGE", "An exclusion names an account that is not there.", Map.of());
    }
    return new Chokepoints(trails, excluded);
  }

  /**
   * The payments of least total amount without which no trail is left, exactly: in the network of
   * payments in time each is an arc of its amount, followed by those that can follow it. Empty
   * where payments that must not be touched make a whole trail.
   */
  public Optional<Cut> payments() {
    TimeExpanded network = new TimeExpanded(trails, useful);
    long value = network.solve(this::capacity);
    int[] cut = value >= MaximumFlow.ENDLESS ? new int[0] : network.cut();
    return Cut.of(value, cut);
  }

  /** A payment of an excluded account would name it. */
  private long capacity(int payment) {
    Transaction it = ledger.transaction(payment);
    return excluded.get(it.from()) || excluded.get(it.to()) ? MaximumFlow.ENDLESS : it.amount();
  }

  /**
   * Accounts between the ends without which no trail is left. An account's capacity is the lesser
   * of what it received and what it paid on trails. The cut is the cheapest of those that also part
   * the payments taken without their times; one that leans on times could be cheaper, and finding
   * it is not feasible in general (Kempe, Kleinberg and Kumar, 2002). Empty where a payment goes
   * straight from a source to a sink, or through excluded accounts alone.
   */
  public Optional<Cut> accounts() {
    int accounts = ledger.accounts();
    MaximumFlow flow = new MaximumFlow(2 * accounts + 2);
    long[] received = new long[accounts];
    long[] paid = new long[accounts];
    useful.stream()
        .mapToObj(ledger::transaction)
        .forEach(
            it -> {
              received[it.to()] += it.amount();
              paid[it.from()] += it.amount();
              flow.add(2 * it.from() + 1, 2 * it.to(), MaximumFlow.ENDLESS);
            });
    for (int v = 0; v < accounts; v++) {
      boolean end = trails.sources().get(v) || trails.sinks().get(v) || excluded.get(v);
      flow.add(2 * v, 2 * v + 1, end ? MaximumFlow.ENDLESS : Math.min(received[v], paid[v]));
    }
    trails.sources().stream().forEach(v -> flow.add(2 * accounts, 2 * v, MaximumFlow.ENDLESS));
    trails.sinks().stream()
        .forEach(v -> flow.add(2 * v + 1, 2 * accounts + 1, MaximumFlow.ENDLESS));
    long value = flow.solve(2 * accounts, 2 * accounts + 1);
    BitSet near = flow.nearSide();
    return Cut.of(
        value,
        IntStream.range(0, accounts)
            .filter(v -> near.get(2 * v) && !near.get(2 * v + 1))
            .toArray());
  }
}
