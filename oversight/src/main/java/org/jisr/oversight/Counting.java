package org.jisr.oversight;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jisr.law.LawException;
import org.jisr.law.PartyId;

/** Counts acts, one after the other, into the tables of statistics. */
final class Counting {
  private final Period period;
  private final Step step;
  private final List<Instant> beginnings;
  private final long[] edges;
  private final List<Map<String, Long>> steps = new ArrayList<>();
  private final Map<Kind, long[]> kinds = new HashMap<>();
  private final Map<String, long[]> partners = new TreeMap<>();
  private final Warnings warnings;
  private final AskedAndAnswered requests;
  private long leaves;

  private record Kind(String kind, String detail) {}

  /** The columns of a partner's counts, in the order of {@link PartnerCount}. */
  private enum Column {
    RELEASES,
    PERMITTED,
    WITHHELD,
    REFUSALS,
    RECEIVED,
    WARNED_IT,
    WARNED_US,
    RECALLS,
    REQUESTS
  }

  Counting(Period period, Step step) {
    this.period = period;
    this.step = step;
    this.beginnings = step.beginnings(period);
    this.edges = beginnings.stream().mapToLong(Instant::toEpochMilli).toArray();
    beginnings.forEach(begins -> steps.add(new HashMap<>()));
    this.warnings = new Warnings(period);
    this.requests = new AskedAndAnswered(period);
  }

  void add(Act act) {
    warnings.add(act);
    requests.add(act);
    if (!period.holds(act.time())) {
      return;
    }
    leaves++;
    long[] counts = kinds.computeIfAbsent(new Kind(act.kind(), act.division()), key -> new long[3]);
    counts[0]++;
    counts[1] += act.items();
    counts[2] += act.withheld();
    int place = Arrays.binarySearch(edges, act.time());
    steps.get(place >= 0 ? place : -place - 2).merge(act.kind(), 1L, Long::sum);
    if (!act.partner().isEmpty()) {
      with(act, partners.computeIfAbsent(act.partner(), key -> new long[Column.values().length]));
    }
  }

  private static void with(Act act, long[] partner) {
    switch (act.kind()) {
      case "release" -> partner[Column.RELEASES.ordinal()]++;
      case "decision", "refusal" -> {
        partner[Column.PERMITTED.ordinal()] += act.items();
        partner[Column.WITHHELD.ordinal()] += act.withheld();
        partner[Column.REFUSALS.ordinal()] += act.is("refusal") ? 1 : 0;
      }
      case "receive" -> partner[Column.RECEIVED.ordinal()]++;
      case "tip-off" ->
          partner[(act.discloses() ? Column.WARNED_IT : Column.WARNED_US).ordinal()]++;
      case "recall" -> partner[Column.RECALLS.ordinal()]++;
      case "request" -> partner[Column.REQUESTS.ordinal()]++;
      default -> {}
    }
  }

  Statistics statistics(long size, String root) {
    List<KindCount> all = new ArrayList<>();
    kinds.forEach(
        (kind, counts) ->
            all.add(new KindCount(kind.kind(), kind.detail(), counts[0], counts[1], counts[2])));
    all.sort(
        Comparator.comparing(KindCount::leaves, Comparator.reverseOrder())
            .thenComparing(KindCount::kind)
            .thenComparing(KindCount::detail));
    List<StepCount> times = new ArrayList<>();
    for (int i = 0; i < beginnings.size(); i++) {
      times.add(new StepCount(beginnings.get(i), steps.get(i)));
    }
    List<PartnerCount> each = new ArrayList<>();
    partners.forEach((name, counts) -> partner(name, counts, each));
    return new Statistics(
        period,
        step,
        size,
        root,
        leaves,
        all,
        times,
        each,
        List.of(warnings.times("out"), warnings.times("in")),
        requests.counts());
  }

  private static void partner(String name, long[] counts, List<PartnerCount> into) {
    try {
      PartyId party = new PartyId(name);
      into.add(
          new PartnerCount(
              party, counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6],
              counts[7], counts[8]));
    } catch (LawException e) {
      // A leaf of a later version may name what this one cannot read.
    }
  }
}
