package org.jisr.oversight;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jisr.law.LawException;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/** Counts what became of requests for information, step by step. */
final class AskedAndAnswered {
  private static final String WAITING = "awaiting-judicial-authorisation";

  private final Period period;
  private final SortedMap<String, Sums> sums = new TreeMap<>();
  private final Map<Long, Wait> waiting = new HashMap<>();
  private final Map<Long, Set<String>> counted = new HashMap<>();

  AskedAndAnswered(Period period) {
    this.period = period;
  }

  /** A request that stands still; counted where it began within the period. */
  private record Wait(long since, Sums sums) {}

  private static final class Sums {
    private final String partner;
    private final String direction;
    private long requests;
    private long urgent;
    private long answered;
    private long answeredUrgent;
    private long partly;
    private long refused;
    private long nothing;
    private long withdrawn;
    private long late;
    private long judicial;
    private final List<Long> waits = new ArrayList<>();
    private final SortedMap<String, Long> reasons = new TreeMap<>();

    private Sums(String partner, String direction) {
      this.partner = partner;
      this.direction = direction;
    }
  }

  /** Takes in an act of any time: a wait for a court may end after the period. */
  void add(Act act) {
    if (!act.is("request") || act.thread() == 0) {
      return;
    }
    RequestDetail detail = RequestDetail.read(act.detail());
    if (detail.state().isEmpty()) {
      return;
    }
    Wait wait = waiting.get(act.thread());
    if (wait != null && !detail.state().equals(WAITING)) {
      wait.sums().waits.add(Math.max(0, act.time() - wait.since()));
      waiting.remove(act.thread());
    }
    if (period.holds(act.time())) {
      Sums of =
          sums.computeIfAbsent(
              act.partner() + " " + detail.direction(),
              key -> new Sums(act.partner(), detail.direction()));
      // A node that dies between a leaf and its act writes the leaf again.
      if (counted.computeIfAbsent(act.thread(), key -> new HashSet<>()).add(detail.state())) {
        count(of, detail);
      }
      if (detail.state().equals(WAITING) && wait == null) {
        of.judicial++;
        waiting.put(act.thread(), new Wait(act.time(), of));
      }
    }
  }

  private static void count(Sums of, RequestDetail detail) {
    String begins = detail.direction().equals("out") ? "submitted" : "received";
    if (detail.state().equals(begins)) {
      of.requests++;
      of.urgent += detail.urgent() ? 1 : 0;
    }
    switch (detail.state()) {
      case "answered-full", "answered-part" -> {
        of.answered++;
        of.answeredUrgent += detail.urgent() ? 1 : 0;
        of.partly += detail.state().equals("answered-part") ? 1 : 0;
      }
      case "refused" -> of.refused++;
      case "no-data" -> of.nothing++;
      case "withdrawn" -> of.withdrawn++;
      default -> {}
    }
    of.late += detail.late() ? 1 : 0;
    detail.reasons().forEach(reason -> of.reasons.merge(reason, 1L, Long::sum));
  }

  List<RequestCount> counts() {
    List<RequestCount> counts = new ArrayList<>();
    sums.values().forEach(each -> add(each, counts));
    return counts;
  }

  private static void add(Sums of, List<RequestCount> into) {
    try {
      into.add(
          new RequestCount(
              new PartyId(of.partner),
              of.direction,
              of.requests,
              of.urgent,
              of.answered,
              of.answeredUrgent,
              of.partly,
              of.refused,
              of.nothing,
              of.withdrawn,
              of.late,
              of.judicial,
              median(of.waits),
              of.reasons));
    } catch (LawException e) {
      // A leaf of a later version may name what this one cannot read.
    }
  }

  private static @Nullable Duration median(List<Long> waits) {
    return waits.isEmpty()
        ? null
        : Duration.ofMillis(Warnings.median(waits.stream().sorted().toList()));
  }
}
