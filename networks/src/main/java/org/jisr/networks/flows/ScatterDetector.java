package org.jisr.networks.flows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Finds money that parts and meets again: one account pays several within a window, and each of
 * them, within the holding window, pays nearly as much to one and the same other.
 */
final class ScatterDetector {
  private static final int FEWEST = 3;

  /** A payment to an account between, and the one by which it went on. */
  private record Way(int out, int on) {}

  private final Ledger ledger;
  private final Watch watch;

  ScatterDetector(Ledger ledger, Watch watch) {
    this.ledger = ledger;
    this.watch = watch;
  }

  List<Finding> find() {
    List<Finding> found = new ArrayList<>();
    for (int source = 0; source < ledger.accounts(); source++) {
      Map<Integer, List<Way>> bySink = new TreeMap<>();
      for (int out : ledger.outgoing(source)) {
        follow(source, out, bySink);
      }
      for (Map.Entry<Integer, List<Way>> entry : bySink.entrySet()) {
        gather(source, entry.getKey(), entry.getValue(), found);
      }
    }
    return found;
  }

  private void follow(int source, int out, Map<Integer, List<Way>> bySink) {
    Transaction paid = ledger.transaction(out);
    int[] row = ledger.outgoing(paid.to());
    int end = ledger.after(row, watch.holding().until(paid.at()));
    for (int k = ledger.first(row, paid.at()); k < end; k++) {
      Transaction on = ledger.transaction(row[k]);
      boolean same = on.amount() <= paid.amount() && on.amount() >= watch.kept() * paid.amount();
      if (same && on.to() != source && on.to() != paid.to() && paid.to() != source) {
        bySink.computeIfAbsent(on.to(), sink -> new ArrayList<>()).add(new Way(out, row[k]));
      }
    }
  }

  private void gather(int source, int sink, List<Way> ways, List<Finding> found) {
    int from = 0;
    while (from < ways.size()) {
      Instant last = ledger.at(ways.get(from).out()).plus(watch.window());
      Map<Integer, Way> between = new TreeMap<>();
      int end = from;
      while (end < ways.size() && !ledger.at(ways.get(end).out()).isAfter(last)) {
        Way way = ways.get(end++);
        between.putIfAbsent(ledger.transaction(way.out()).to(), way);
      }
      if (between.size() >= FEWEST) {
        found.add(finding(source, sink, between));
        from = end;
      } else {
        from++;
      }
    }
  }

  private Finding finding(int source, int sink, Map<Integer, Way> between) {
    List<Integer> payments =
        between.values().stream()
            .flatMap(way -> Stream.of(way.out(), way.on()))
            .distinct()
            .sorted()
            .toList();
    return new Finding.ScatterGather(
        payments,
        source,
        sink,
        List.copyOf(between.keySet()),
        between.values().stream().mapToLong(way -> amount(way.out())).sum(),
        between.values().stream().mapToLong(way -> amount(way.on())).sum());
  }

  private long amount(int payment) {
    return ledger.transaction(payment).amount();
  }
}
