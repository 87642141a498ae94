package org.jisr.screening;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jisr.law.Consultation;
import org.jisr.law.Viewer;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** How far each viewer's names are screened, in the tables {@code watch} and {@code candidate}. */
final class Watches {
  /**
   * Dates within handlings may open more with time: after a day everything is gone through again.
   */
  private static final Duration GOOD_FOR = Duration.ofDays(1);

  private Watches() {}

  /**
   * A viewer's watch.
   *
   * @param position where the bank's names go on
   * @param lists versions that all names up to the position were laid beside
   * @param target newer versions, whose difference is laid beside these names; null where none is
   * @param caught where that goes on
   * @param redone how many visible statements it was laid beside
   */
  record Watch(
      long id,
      long position,
      long screened,
      boolean finished,
      String lists,
      @Nullable String target,
      long caught,
      long redone) {
    /** Nothing that came with a list is still to be laid beside what was screened before. */
    boolean current() {
      return target == null;
    }
  }

  /**
   * What candidates of a watch must be good for.
   *
   * @param lists versions
   * @param threshold bits from which pairs are shown
   * @param fit bits by the comparison of names alone that reach it
   * @param least bits from which candidates are kept
   * @param leastFit the same by the comparison of names alone
   */
  record Terms(String lists, double threshold, double fit, double least, double leastFit) {}

  /** Whose watch stands, since they looked not long ago. */
  record Standing(long id, byte[] key, String account, String purpose, @Nullable String caseRef) {}

  /** An entity and an entry that may be one. */
  record Candidate(StixId entity, String list, String entry) {}

  /** The same for the same viewer with the same rights, purpose and case. */
  static byte[] key(Consultation consultation) {
    Viewer viewer = consultation.viewer();
    return EntryText.sha256()
        .digest(
            List.of(
                    viewer.party().value(),
                    viewer.account(),
                    new TreeSet<>(viewer.roles()).toString(),
                    viewer.clearance().name(),
                    new TreeSet<>(viewer.compartments()).toString(),
                    consultation.purpose().code(),
                    String.valueOf(consultation.caseRef()))
                .toString()
                .getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The watch as it stands. Begun anew where more would be shown than was kept, or it is too old;
   * where only the lists are others, what they changed waits to be laid beside.
   *
   * @param looking whether the viewer is there
   * @return null where none stands and nobody looks: what ended must not begin by itself
   */
  static @Nullable Watch open(
      Handle handle, Consultation consultation, Terms terms, Instant now, boolean looking) {
    byte[] key = key(consultation);
    OffsetDateTime seen = ended(handle, key, terms, now);
    if (looking || seen != null) {
      insert(handle, consultation, key, terms, now, seen == null ? Lists.moment(now) : seen);
    }
    turn(handle, key, terms.lists());
    if (looking) {
      handle
          .createUpdate("UPDATE screening.watch SET seen_at = :now WHERE key = :key")
          .bind("now", Lists.moment(now))
          .bind("key", key)
          .execute();
    }
    return handle
        .createQuery("SELECT * FROM screening.watch WHERE key = :key")
        .bind("key", key)
        .map((rows, context) -> watch(rows))
        .findOne()
        .orElse(null);
  }

  private static void insert(
      Handle handle,
      Consultation consultation,
      byte[] key,
      Terms terms,
      Instant now,
      OffsetDateTime seen) {
    handle
        .createUpdate(
            """
            INSERT INTO screening.watch (key, account, purpose, case_ref, seen_at, lists, least,
              least_fit, position, screened, finished, begun_at)
            VALUES (:key, :account, :purpose, :case, :seen, :lists, :least, :fit, 0, 0, false, :now)
            ON CONFLICT (key) DO NOTHING
            """)
        .bind("key", key)
        .bind("account", consultation.viewer().account())
        .bind("purpose", consultation.purpose().code())
        .bind("case", consultation.caseRef())
        .bind("lists", terms.lists())
        .bind("least", terms.least())
        .bind("fit", terms.leastFit())
        .bind("now", Lists.moment(now))
        .bind("seen", seen)
        .execute();
  }

  /**
   * Ends a watch that must begin anew, and says when its viewer last looked: beginning anew is not
   * looking, so that a watch nobody looks at ends.
   */
  private static @Nullable OffsetDateTime ended(
      Handle handle, byte[] key, Terms terms, Instant now) {
    return handle
        .createQuery(
            """
            DELETE FROM screening.watch
            WHERE key = :key AND (least > :threshold OR least_fit > :fit
              OR begun_at < :oldest OR begun_at > :now)
            RETURNING seen_at
            """)
        .bind("key", key)
        .bind("threshold", terms.threshold())
        .bind("fit", terms.fit())
        .bind("oldest", Lists.moment(now.minus(GOOD_FOR)))
        .bind("now", Lists.moment(now))
        .map((rows, context) -> rows.getObject("seen_at", OffsetDateTime.class))
        .findOne()
        .orElse(null);
  }

  /** Towards other versions: what has not begun needs no difference. */
  private static void turn(Handle handle, byte[] key, String lists) {
    handle
        .createUpdate(
            """
            UPDATE screening.watch SET lists = CASE WHEN position = 0 THEN :lists ELSE lists END,
              target = CASE WHEN position = 0 OR lists = :lists THEN NULL ELSE :lists END,
              caught = 0, redone = 0
            WHERE key = :key AND coalesce(target, lists) <> :lists
            """)
        .bind("key", key)
        .bind("lists", lists)
        .execute();
  }

  private static Watch watch(ResultSet rows) throws SQLException {
    return new Watch(
        rows.getLong("id"),
        rows.getLong("position"),
        rows.getLong("screened"),
        rows.getBoolean("finished"),
        rows.getString("lists"),
        rows.getString("target"),
        rows.getLong("caught"),
        rows.getLong("redone"));
  }

  /**
   * Keeps what a page gave together with where to go on: a crash repeats one page at the most, and
   * of two that read the same page one counts.
   */
  static void advance(
      Handle handle, Watch watch, long position, int screened, Collection<Candidate> found) {
    add(handle, watch, found);
    handle
        .createUpdate(
            """
            UPDATE screening.watch SET position = :position, screened = screened + :more,
              finished = :finished WHERE id = :id AND position = :from AND target IS NULL
            """)
        .bind("position", position)
        .bind("from", watch.position())
        .bind("more", screened)
        .bind("finished", screened == 0)
        .bind("id", watch.id())
        .execute();
  }

  /** The same for what lists changed; after the last page the watch is that of the new versions. */
  static void redo(
      Handle handle, Watch watch, long caught, int screened, Collection<Candidate> found) {
    add(handle, watch, found);
    handle
        .createUpdate(
            """
            UPDATE screening.watch SET caught = :caught, redone = redone + :more,
              lists = CASE WHEN :last THEN target ELSE lists END,
              target = CASE WHEN :last THEN NULL ELSE target END
            WHERE id = :id AND caught = :from AND target = :target
            """)
        .bind("caught", caught)
        .bind("from", watch.caught())
        .bind("more", screened)
        .bind("last", screened == 0 || caught >= watch.position())
        .bind("target", watch.target())
        .bind("id", watch.id())
        .execute();
  }

  private static void add(Handle handle, Watch watch, Collection<Candidate> found) {
    if (found.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO screening.candidate (watch, entity, type, list, entry)
            SELECT id, :entity, :type, :list, :entry FROM screening.watch WHERE id = :watch
            ON CONFLICT DO NOTHING
            """);
    for (Candidate each : found) {
      batch
          .bind("watch", watch.id())
          .bind("entity", each.entity().uuid())
          .bind("type", each.entity().type())
          .bind("list", each.list())
          .bind("entry", each.entry())
          .add();
    }
    batch.execute();
  }

  /** Those whose viewers looked since then; the others end. */
  static List<Standing> standing(Handle handle, Instant since) {
    handle
        .createUpdate("DELETE FROM screening.watch WHERE seen_at < :since")
        .bind("since", Lists.moment(since))
        .execute();
    return handle
        .createQuery("SELECT * FROM screening.watch ORDER BY id")
        .map(
            (rows, context) ->
                new Standing(
                    rows.getLong("id"),
                    rows.getBytes("key"),
                    rows.getString("account"),
                    rows.getString("purpose"),
                    rows.getString("case_ref")))
        .list();
  }

  /** Ends a watch whose viewer is no longer there or has other rights. */
  static void end(Handle handle, Standing standing) {
    handle
        .createUpdate("DELETE FROM screening.watch WHERE id = :id")
        .bind("id", standing.id())
        .execute();
  }

  static List<Candidate> candidates(Handle handle, Watch watch) {
    return handle
        .createQuery("SELECT * FROM screening.candidate WHERE watch = :watch")
        .bind("watch", watch.id())
        .map(
            (rows, context) ->
                new Candidate(
                    new StixId(rows.getString("type"), rows.getObject("entity", UUID.class)),
                    rows.getString("list"),
                    rows.getString("entry")))
        .list();
  }
}
