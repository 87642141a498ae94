package org.jisr.screening;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jisr.law.Consultation;
import org.jisr.law.Viewer;
import org.jisr.stix.StixId;

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
   */
  record Watch(long id, long position, long screened, boolean finished) {}

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

  /** The watch as it stands, begun anew where lists or threshold are others or it is too old. */
  static Watch open(Handle handle, byte[] key, String stamp, Instant now) {
    handle
        .createUpdate(
            """
            DELETE FROM screening.watch
            WHERE key = :key AND (stamp <> :stamp OR begun_at < :oldest OR begun_at > :now)
            """)
        .bind("key", key)
        .bind("stamp", stamp)
        .bind("oldest", Lists.moment(now.minus(GOOD_FOR)))
        .bind("now", Lists.moment(now))
        .execute();
    handle
        .createUpdate(
            """
            INSERT INTO screening.watch (key, stamp, position, screened, finished, begun_at)
            VALUES (:key, :stamp, 0, 0, false, :now) ON CONFLICT (key) DO NOTHING
            """)
        .bind("key", key)
        .bind("stamp", stamp)
        .bind("now", Lists.moment(now))
        .execute();
    return handle
        .createQuery("SELECT * FROM screening.watch WHERE key = :key")
        .bind("key", key)
        .map(
            (rows, context) ->
                new Watch(
                    rows.getLong("id"),
                    rows.getLong("position"),
                    rows.getLong("screened"),
                    rows.getBoolean("finished")))
        .one();
  }

  /** Keeps what a page gave together with where to go on: a crash repeats one page at the most. */
  static void advance(
      Handle handle, Watch watch, long position, int screened, Collection<Candidate> found) {
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
    if (!found.isEmpty()) {
      batch.execute();
    }
    handle
        .createUpdate(
            """
            UPDATE screening.watch SET position = :position, screened = screened + :more,
              finished = :finished WHERE id = :id
            """)
        .bind("position", position)
        .bind("more", screened)
        .bind("finished", screened == 0)
        .bind("id", watch.id())
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
