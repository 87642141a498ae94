package org.jisr.bank;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jisr.law.Consultation;
import org.jisr.law.Handling;
import org.jisr.law.PartyId;
import org.jisr.law.ReadRules;

/** Counts what is due by a moment, without touching it. */
final class DryRuns {
  private static final int SAMPLE = 20;

  private final Jdbi jdbi;
  private final InstantSource clock;

  DryRuns(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  private record Key(PartyId originator, String type, String category) {}

  private record Count(long statements, Instant oldest) {
    Count with(Count other) {
      return new Count(
          statements + other.statements, oldest.isBefore(other.oldest) ? oldest : other.oldest);
    }
  }

  /** Of all that the bank holds; no sample, as nobody asks who may read. */
  DryRun counts(Instant until) {
    return inSnapshot(
        handle ->
            of(
                handle,
                until,
                Handling::deleteAfter,
                handling -> ReviewRules.due(handling, until),
                handling -> false));
  }

  /** Of all whose review is overdue now. */
  DryRun overdue() {
    Instant now = clock.instant();
    return inSnapshot(
        handle ->
            of(
                handle,
                now,
                Handling::reviewBy,
                handling -> ReviewRules.overdue(handling, now),
                handling -> false));
  }

  /** Of what stands between the viewer and nothing but its dates. */
  DryRun of(Consultation consultation, Instant until) {
    Instant now = clock.instant();
    return inSnapshot(
        handle ->
            of(
                handle,
                until,
                Handling::deleteAfter,
                handling ->
                    ReviewRules.due(handling, until)
                        && ReviewRules.readableBut(handling, consultation, now),
                handling -> ReadRules.decide(handling, consultation, now).permitted()));
  }

  private static DryRun of(
      Handle handle,
      Instant until,
      Function<Handling, Instant> date,
      Predicate<Handling> counted,
      Predicate<Handling> readable) {
    Handlings handlings = new Handlings();
    handlings.refresh(handle);
    BitSet due = new BitSet();
    BitSet sampled = new BitSet();
    for (StoredHandling stored : handlings.above(0)) {
      if (counted.test(stored.handling())) {
        due.set(stored.id());
        sampled.set(stored.id(), readable.test(stored.handling()));
      }
    }
    List<DryRun.Group> groups = groups(handle, handlings, date, due);
    long statements = groups.stream().mapToLong(DryRun.Group::statements).sum();
    return new DryRun(until, statements, groups, sample(handle, handlings, sampled));
  }

  private static List<DryRun.Group> groups(
      Handle handle, Handlings handlings, Function<Handling, Instant> date, BitSet due) {
    Map<Key, Count> counts = new LinkedHashMap<>();
    guard(handle, due);
    handle
        .createQuery(
            "SELECT s.handling, s.type, count(*) FROM bank.statement s GROUP BY s.handling, s.type")
        .map(
            (rows, context) -> {
              Handling handling = handlings.get(rows.getInt(1));
              return Map.entry(
                  new Key(
                      handling.originator(), rows.getString(2), handling.subjectCategory().code()),
                  new Count(rows.getLong(3), date.apply(handling)));
            })
        .forEach(entry -> counts.merge(entry.getKey(), entry.getValue(), Count::with));
    List<DryRun.Group> groups = new ArrayList<>();
    counts.forEach(
        (key, count) ->
            groups.add(
                new DryRun.Group(
                    key.originator(),
                    key.type(),
                    key.category(),
                    count.statements(),
                    count.oldest())));
    groups.sort(
        Comparator.comparing((DryRun.Group group) -> group.originator().value())
            .thenComparing(DryRun.Group::type)
            .thenComparing(DryRun.Group::category));
    return groups;
  }

  private static List<DryRun.Sample> sample(Handle handle, Handlings handlings, BitSet sampled) {
    guard(handle, sampled);
    return handle
        .createQuery(
            """
            SELECT s.type, s.entity, s.name, s.handling FROM bank.statement s
            WHERE s.superseded_at = 'infinity' ORDER BY s.seq LIMIT :most
            """)
        .bind("most", SAMPLE)
        .map(
            (rows, context) -> {
              Handling handling = handlings.get(rows.getInt(4));
              return new DryRun.Sample(
                  Sql.id(rows, "type", "entity"),
                  rows.getString(3),
                  handling.originator(),
                  handling.deleteAfter());
            })
        .list();
  }

  private static void guard(Handle handle, BitSet visible) {
    handle
        .createQuery("SELECT set_config('bank.visible', :visible, true)")
        .bind("visible", Lens.ranges(visible))
        .mapTo(String.class)
        .one();
  }

  private <T> T inSnapshot(Function<Handle, T> work) {
    try (Handle handle = jdbi.open()) {
      handle.begin();
      try {
        handle.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
        return work.apply(handle);
      } finally {
        handle.rollback();
      }
    } catch (JdbiException e) {
      throw new BankException(BankFault.UNAVAILABLE, e);
    }
  }
}
