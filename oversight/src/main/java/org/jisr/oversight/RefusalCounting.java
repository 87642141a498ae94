package org.jisr.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jisr.law.Language;

/** Counts the reasons of refusals, leaf by leaf. */
final class RefusalCounting {
  private final Map<String, Tally> reasons = new HashMap<>();
  private long leaves;
  private long withheld;
  private long erased;

  private static final class Tally {
    private long count;
    private final Map<String, Long> partners = new TreeMap<>();
    private final Map<Instant, Long> months = new TreeMap<>();
  }

  void add(LoggedAct act) {
    leaves++;
    withheld += Act.number(act.clear().getOrDefault("withheld", ""));
    erased += act.erased() ? 1 : 0;
    Refusing.reasons(act).forEach((code, count) -> add(act, code, count));
  }

  private void add(LoggedAct act, String code, long count) {
    Tally tally = reasons.computeIfAbsent(code, key -> new Tally());
    tally.count += count;
    tally.partners.merge(act.clear().getOrDefault("partner", ""), count, Long::sum);
    tally.months.merge(month(act.time()), count, Long::sum);
  }

  private static Instant month(Instant time) {
    LocalDate day = time.atZone(ZoneOffset.UTC).toLocalDate();
    return day.withDayOfMonth(1).atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  Refusals refusals(Period period, Function<String, Map<Language, String>> texts) {
    List<Refusals.Reason> all = new ArrayList<>();
    reasons.forEach(
        (code, tally) ->
            all.add(
                new Refusals.Reason(
                    code, texts.apply(code), tally.count, tally.partners, tally.months)));
    all.sort(
        Comparator.comparing(Refusals.Reason::count, Comparator.reverseOrder())
            .thenComparing(Refusals.Reason::code));
    return new Refusals(period, leaves, withheld, erased, all);
  }
}
