package org.jisr.bank;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jisr.law.Consultation;
import org.jisr.law.Handling;
import org.jisr.law.Role;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** Shows approvers what is overdue, in snapshots in which nothing else can be seen. */
final class ReviewDesk {
  private static final String SNAPSHOT =
      "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY";

  private final Jdbi jdbi;
  private final InstantSource clock;
  private final Handlings handlings = new Handlings();
  private final Cursors cursors = new Cursors();

  ReviewDesk(Jdbi jdbi, InstantSource clock) {
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /** A handling whose review is overdue, with its number. */
  private record Overdue(int number, Handling handling) {}

  ReviewPage queue(Consultation consultation, int limit, @Nullable String cursor) {
    String binding = "reviews " + consultation;
    int after = cursor == null ? 0 : Integer.parseInt(cursors.open(binding, cursor).getFirst());
    return read(
        consultation,
        (reading, overdue) -> {
          if (overdue.isEmpty()) {
            return new ReviewPage(List.of(), 0, null);
          }
          List<ReviewItem> all = items(reading, overdue, after, limit);
          long count = count(reading);
          return new ReviewPage(
              all,
              count,
              after + all.size() < count
                  ? cursors.seal(binding, List.of(Integer.toString(after + all.size())))
                  : null);
        });
  }

  /** All versions of what is reviewed, the latest first; empty when it is not for this viewer. */
  List<StatementView> look(Consultation consultation, ReviewTarget target) {
    return read(
        consultation,
        (reading, overdue) ->
            StatementReader.history(reading, target.id(), reading.last()).stream()
                .filter(view -> view.handling().digest().equals(target.handling()))
                .toList());
  }

  /** What of these objects the viewer may decide on: all between them is that a review is due. */
  List<ReviewTarget> decidable(Consultation consultation, Set<StixId> objects) {
    return inSnapshot(
        handle -> {
          handlings.refresh(handle);
          Instant now = clock.instant();
          BitSet visible = new BitSet();
          for (StoredHandling stored : handlings.above(0)) {
            Handling handling = stored.handling();
            visible.set(
                stored.id(),
                now.isBefore(handling.deleteAfter())
                    && ReviewRules.readableBut(handling, consultation, now));
          }
          guard(handle, new Lens(handlings.greatest(), visible, now, now));
          return handle
              .createQuery(
                  """
                  SELECT DISTINCT s.type, s.entity, s.handling FROM bank.statement s
                  WHERE s.entity = ANY(:entities)
                  """)
              .bindArray("entities", UUID.class, Sql.uuids(objects))
              .map(
                  (rows, context) ->
                      new ReviewTarget(
                          Sql.id(rows, "type", "entity"), handlings.get(rows.getInt(3)).digest()))
              .filter(target -> objects.contains(target.id()))
              .list();
        });
  }

  private static List<ReviewItem> items(
      Reading reading, List<Overdue> overdue, int after, int limit) {
    return reading
        .handle()
        .createQuery(
            """
            SELECT s.type, s.entity, s.handling,
                   (array_agg(s.name ORDER BY s.superseded_at DESC, s.seq DESC))[1],
                   bool_or(s.person), count(*), min(s.recorded_at)
            FROM bank.statement s
            JOIN unnest(:numbers) WITH ORDINALITY AS o (number, place) ON o.number = s.handling
            GROUP BY s.type, s.entity, s.handling
            ORDER BY min(o.place), s.entity, s.type LIMIT :limit OFFSET :after
            """)
        .bindArray("numbers", Integer.class, overdue.stream().map(Overdue::number).toList())
        .bind("limit", limit)
        .bind("after", after)
        .map((rows, context) -> item(reading, rows))
        .list();
  }

  private static long count(Reading reading) {
    return reading
        .handle()
        .createQuery(
            "SELECT count(*) FROM (SELECT DISTINCT s.type, s.entity, s.handling"
                + " FROM bank.statement s) AS chains")
        .mapTo(Long.class)
        .one();
  }

  private static ReviewItem item(Reading reading, ResultSet rows) throws SQLException {
    Handling handling = reading.handlings().get(rows.getInt(3));
    return new ReviewItem(
        new ReviewTarget(Sql.id(rows, "type", "entity"), handling.digest()),
        rows.getString(4),
        handling,
        rows.getBoolean(5),
        rows.getLong(6),
        Sql.instant(rows, 7),
        ReviewRules.latestReview(handling, reading.now()));
  }

  private <T> T read(Consultation consultation, Look<T> work) {
    if (!consultation.viewer().has(Role.APPROVER)) {
      throw new BankException(BankFault.REVIEW_NOT_ALLOWED);
    }
    return inSnapshot(
        handle -> {
          handlings.refresh(handle);
          Instant now = clock.instant();
          List<Overdue> overdue = new ArrayList<>();
          BitSet visible = new BitSet();
          for (StoredHandling stored : handlings.above(0)) {
            if (ReviewRules.reviewable(stored.handling(), consultation, now)) {
              overdue.add(new Overdue(stored.id(), stored.handling()));
              visible.set(stored.id());
            }
          }
          overdue.sort(
              Comparator.comparing((Overdue each) -> each.handling().reviewBy())
                  .thenComparing(Overdue::number));
          Lens lens = new Lens(handlings.greatest(), visible, now, now);
          guard(handle, lens);
          return work.at(
              new Reading(handle, consultation, handlings, lens, now, last(handle)), overdue);
        });
  }

  @FunctionalInterface
  private interface Look<T> {
    T at(Reading reading, List<Overdue> overdue);
  }

  private static void guard(Handle handle, Lens lens) {
    handle
        .createQuery(
            """
            SELECT set_config('bank.visible', :visible, true),
                   set_config('plan_cache_mode', 'force_custom_plan', true),
                   set_config('jit', 'off', true)
            """)
        .bind("visible", lens.ranges())
        .mapTo(String.class)
        .one();
  }

  private static Instant last(Handle handle) {
    return handle
        .createQuery("SELECT last_recorded FROM bank.clock")
        .map((rows, context) -> Sql.instant(rows, 1))
        .one();
  }

  private <T> T inSnapshot(Function<Handle, T> work) {
    try (Handle handle = jdbi.open()) {
      handle.begin();
      try {
        handle.execute(SNAPSHOT);
        return work.apply(handle);
      } finally {
        handle.rollback();
      }
    } catch (JdbiException e) {
      throw new BankException(BankFault.UNAVAILABLE, e);
    }
  }

  /** The rows that make up a target, in a writing transaction that holds the clock. */
  static List<Long> rows(Handle handle, UUID entity, String type, String handling) {
    return handle
        .createQuery(
            """
            SELECT s.seq FROM bank.statement_rows s
            JOIN bank.handling h ON h.id = s.handling AND h.digest = :handling
            WHERE s.entity = :entity AND s.type = :type ORDER BY s.seq
            """)
        .bind("handling", handling)
        .bind("entity", entity)
        .bind("type", type)
        .mapTo(Long.class)
        .list();
  }
}
