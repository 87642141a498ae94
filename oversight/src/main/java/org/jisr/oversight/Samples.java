package org.jisr.oversight;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jisr.log.Hash;
import org.jspecify.annotations.Nullable;

/** Samples and marks in the tables {@code oversight.sample} and {@code oversight.mark}. */
final class Samples {
  private static final int LISTED = 100;

  private Samples() {}

  static void insert(Handle handle, Sample sample) {
    SampleDraw draw = sample.draw();
    handle
        .createUpdate(
            """
            INSERT INTO oversight.sample
              (id, drawn_at, drawn_by, size, root, period_from, period_to, asked, pool, leaves)
            VALUES (:id, :at, :by, :size, :root, :from, :to, :asked, :pool, :leaves)
            """)
        .bind("id", sample.id())
        .bind("at", moment(sample.drawnAt()))
        .bind("by", sample.by())
        .bind("size", draw.size())
        .bind("root", draw.root().toString())
        .bind("from", moment(draw.period().from()))
        .bind("to", moment(draw.period().to()))
        .bind("asked", sample.asked())
        .bind("pool", draw.pool())
        .bindArray("leaves", Long.class, draw.leaves())
        .execute();
  }

  /** The newest first. */
  static List<Sample> list(Handle handle) {
    Map<UUID, List<Mark>> marks = marks(handle, null);
    return handle
        .createQuery("SELECT * FROM oversight.sample ORDER BY drawn_at DESC, id LIMIT :most")
        .bind("most", LISTED)
        .map((rows, context) -> sample(rows, marks))
        .list();
  }

  static Optional<Sample> find(Handle handle, UUID id) {
    Map<UUID, List<Mark>> marks = marks(handle, id);
    return handle
        .createQuery("SELECT * FROM oversight.sample WHERE id = :id")
        .bind("id", id)
        .map((rows, context) -> sample(rows, marks))
        .findOne();
  }

  static void mark(Handle handle, UUID sample, Mark mark, @Nullable Long decision) {
    handle
        .createUpdate(
            """
            INSERT INTO oversight.mark (sample, leaf, decision, verdict, note, marked_at, marked_by)
            VALUES (:sample, :leaf, :decision, :verdict, :note, :at, :by)
            ON CONFLICT (sample, leaf) DO UPDATE SET verdict = excluded.verdict,
              note = excluded.note, marked_at = excluded.marked_at, marked_by = excluded.marked_by
            """)
        .bind("sample", sample)
        .bind("leaf", mark.leaf())
        .bind("decision", decision)
        .bind("verdict", mark.verdict().code())
        .bind("note", mark.note())
        .bind("at", moment(mark.at()))
        .bind("by", mark.by())
        .execute();
  }

  /** How many objections there are. */
  static long objections(Handle handle) {
    return handle
        .createQuery("SELECT count(*) FROM oversight.mark WHERE verdict = 'objection'")
        .mapTo(Long.class)
        .one();
  }

  /** The leaves on which there are notes. */
  static List<Long> noted(Handle handle) {
    return handle
        .createQuery(
            """
            SELECT DISTINCT unnest(ARRAY[leaf, decision]) AS noted FROM oversight.mark
            WHERE note <> ''
            """)
        .mapTo(Long.class)
        .stream()
        .filter(Objects::nonNull)
        .toList();
  }

  /** Empties the notes on leaves whose values are gone; the verdict stays. */
  static int forget(Handle handle, List<Long> leaves) {
    return leaves.isEmpty()
        ? 0
        : handle
            .createUpdate(
                """
                UPDATE oversight.mark SET note = ''
                WHERE note <> '' AND (leaf = ANY(:leaves) OR decision = ANY(:leaves))
                """)
            .bindArray("leaves", Long.class, leaves)
            .execute();
  }

  private static Map<UUID, List<Mark>> marks(Handle handle, @Nullable UUID sample) {
    record Placed(UUID sample, Mark mark) {}
    return handle
        .createQuery(
            """
            SELECT sample, leaf, verdict, note, marked_at, marked_by FROM oversight.mark
            WHERE CAST(:sample AS uuid) IS NULL OR sample = :sample ORDER BY sample, leaf
            """)
        .bindByType("sample", sample, UUID.class)
        .map(
            (rows, context) ->
                new Placed(
                    rows.getObject(1, UUID.class),
                    new Mark(
                        rows.getLong(2),
                        Verdict.of(rows.getString(3)),
                        rows.getString(4),
                        instant(rows, 5),
                        rows.getString(6))))
        .stream()
        .collect(
            Collectors.groupingBy(
                Placed::sample, Collectors.mapping(Placed::mark, Collectors.toList())));
  }

  private static Sample sample(ResultSet rows, Map<UUID, List<Mark>> marks) throws SQLException {
    UUID id = rows.getObject("id", UUID.class);
    Array leaves = rows.getArray("leaves");
    return new Sample(
        id,
        instant(rows, rows.findColumn("drawn_at")),
        rows.getString("drawn_by"),
        rows.getInt("asked"),
        new SampleDraw(
            new Period(
                instant(rows, rows.findColumn("period_from")),
                instant(rows, rows.findColumn("period_to"))),
            rows.getLong("size"),
            Hash.parse(rows.getString("root")),
            rows.getLong("pool"),
            Arrays.asList((Long[]) leaves.getArray())),
        marks.getOrDefault(id, List.of()));
  }

  private static Instant instant(ResultSet rows, int column) throws SQLException {
    return rows.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime moment(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
