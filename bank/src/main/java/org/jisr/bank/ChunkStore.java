package org.jisr.bank;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Handling;
import org.jisr.stix.StixId;

/** Stores one chunk inside a transaction that its caller commits. */
final class ChunkStore {
  private final Handle handle;
  private final InstantSource clock;

  ChunkStore(Handle handle, InstantSource clock) {
    this.handle = handle;
    this.clock = clock;
  }

  private record Clock(long lastStatement, Instant lastRecorded) {}

  ChunkReport store(List<PreparedRow> prepared) {
    Clock last = lock();
    List<PreparedRow> rows = Amended.rows(handle, prepared);
    Instant recordedAt = next(last.lastRecorded());
    Set<Handling> handlings = new HashSet<>();
    Set<Source> sources = new HashSet<>();
    Set<StixId> ids = new HashSet<>();
    for (PreparedRow row : rows) {
      handlings.add(row.statement().handling());
      row.layers().forEach(layer -> handlings.add(layer.statement().handling()));
      sources.add(row.statement().source());
      ids.add(row.statement().object().id());
    }
    Numbering numbering = new Numbering(handle);
    Suppressing suppressing = Suppressing.of(handle, rows);
    Placing placing =
        new Placing(
            Held.of(handle, ids),
            suppressing,
            numbering.handlings(handlings),
            numbering.sources(sources),
            last.lastStatement());
    rows.forEach(placing::place);
    ChunkRows.copy(handle, placing.added(), CopyBuffer.micros(recordedAt));
    update("superseded_at = :recordedAt", placing.superseded(), recordedAt);
    update("shared = true", placing.newlyShared(), recordedAt);
    deliver(placing.deliveries());
    link(placing.links());
    advance(placing.last(), recordedAt);
    suppressing.count(recordedAt);
    return new ChunkReport(placing.outcomes(), recordedAt);
  }

  private Clock lock() {
    return handle
        .createQuery("SELECT last_statement, last_recorded FROM bank.clock FOR UPDATE")
        .map((rows, context) -> new Clock(rows.getLong(1), Sql.instant(rows, 2)))
        .one();
  }

  /** Now in microseconds, or just after the last chunk should the clock have gone back. */
  private Instant next(Instant last) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return now.isAfter(last) ? now : last.plus(1, ChronoUnit.MICROS);
  }

  private void update(String change, List<Long> statements, Instant recordedAt) {
    if (statements.isEmpty()) {
      return;
    }
    for (String where :
        List.of(
            "statement_rows SET %s WHERE seq",
            "edge_rows SET %s WHERE statement", "lexeme SET %s WHERE statement")) {
      handle
          .createUpdate("UPDATE bank." + where.formatted(change) + " = ANY(:statements)")
          .bind("recordedAt", Sql.moment(recordedAt))
          .bindArray("statements", Long.class, statements)
          .execute();
    }
  }

  private void link(List<Placing.Link> links) {
    if (links.isEmpty()) {
      return;
    }
    handle
        .createUpdate(
            """
            INSERT INTO bank.layer (statement, fuller)
            SELECT l.statement, l.fuller FROM unnest(:statements, :fuller) AS l (statement, fuller)
            ON CONFLICT DO NOTHING
            """)
        .bindArray("statements", Long.class, links.stream().map(Placing.Link::statement).toList())
        .bindArray("fuller", Long.class, links.stream().map(Placing.Link::fuller).toList())
        .execute();
  }

  private void deliver(List<Placing.Delivery> deliveries) {
    if (deliveries.isEmpty()) {
      return;
    }
    handle
        .createUpdate(
            """
            INSERT INTO bank.delivery (statement, source)
            SELECT d.statement, d.source
            FROM unnest(:statements, :sources) AS d (statement, source)
            JOIN bank.source s ON s.id = d.source AND s.kind = 'envelope'
            ON CONFLICT DO NOTHING
            """)
        .bindArray(
            "statements", Long.class, deliveries.stream().map(Placing.Delivery::statement).toList())
        .bindArray(
            "sources", Integer.class, deliveries.stream().map(Placing.Delivery::source).toList())
        .execute();
  }

  private void advance(long lastStatement, Instant recordedAt) {
    handle
        .createUpdate("UPDATE bank.clock SET last_statement = :last, last_recorded = :recordedAt")
        .bind("last", lastStatement)
        .bind("recordedAt", Sql.moment(recordedAt))
        .execute();
  }
}
