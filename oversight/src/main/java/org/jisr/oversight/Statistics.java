package org.jisr.oversight;

import java.util.List;

/**
 * What the log says was done in a period, counted from the log alone.
 *
 * @param period of the leaves' times
 * @param step what the times are counted by
 * @param size how many leaves the log had when it was counted
 * @param root of that many leaves, base64: who has the log can count again
 * @param leaves how many leaves are of the period
 * @param kinds by kind and detail, the most frequent first
 * @param steps by day or month, every one of the period
 * @param partners by partner
 * @param warnings those sent and those that came
 * @param requests for information, by partner and direction
 */
public record Statistics(
    Period period,
    Step step,
    long size,
    String root,
    long leaves,
    List<KindCount> kinds,
    List<StepCount> steps,
    List<PartnerCount> partners,
    List<WarningTimes> warnings,
    List<RequestCount> requests) {
  /** Copies the lists. */
  public Statistics {
    kinds = List.copyOf(kinds);
    steps = List.copyOf(steps);
    partners = List.copyOf(partners);
    warnings = List.copyOf(warnings);
    requests = List.copyOf(requests);
  }

  /** How many leaves of one kind there are, whatever their detail. */
  public long count(String kind) {
    return kinds.stream()
        .filter(each -> each.kind().equals(kind))
        .mapToLong(KindCount::leaves)
        .sum();
  }

  /** How many leaves of one kind and detail there are. */
  public long count(String kind, String detail) {
    return kinds.stream()
        .filter(each -> each.kind().equals(kind) && each.detail().equals(detail))
        .mapToLong(KindCount::leaves)
        .sum();
  }
}
