package org.jisr.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.stix.StixId;

/** What the bank already holds about the entities of one chunk, tombstones included. */
final class Held {
  private final Map<StixId, List<Placement>> placements = new HashMap<>();
  private final Set<Buried> buried = new HashSet<>();

  private record Buried(StixId id, int source, int handling, String version) {}

  private Held() {}

  static Held of(Handle handle, Set<StixId> ids) {
    Held held = new Held();
    Object[] entities = Sql.uuids(ids);
    handle
        .createQuery(
            """
            SELECT entity, type, seq, handling, version, digest,
                   superseded_at = 'infinity' AS current, shared
            FROM bank.statement_rows WHERE entity = ANY(:entities)
            """)
        .bindArray("entities", UUID.class, entities)
        .map(
            (rows, context) ->
                held.list(Sql.id(rows, "type", "entity"))
                    .add(
                        Placement.held(
                            rows.getLong("seq"),
                            rows.getInt("handling"),
                            rows.getString("version"),
                            rows.getBytes("digest"),
                            rows.getBoolean("current"),
                            rows.getBoolean("shared"))))
        .list();
    handle
        .createQuery(
            "SELECT entity, type, source, handling, version FROM bank.tombstone"
                + " WHERE entity = ANY(:entities)")
        .bindArray("entities", UUID.class, entities)
        .map(
            (rows, context) ->
                new Buried(
                    Sql.id(rows, "type", "entity"),
                    rows.getInt("source"),
                    rows.getInt("handling"),
                    rows.getString("version")))
        .forEach(held.buried::add);
    return held;
  }

  List<Placement> list(StixId id) {
    return placements.computeIfAbsent(id, ignored -> new ArrayList<>(2));
  }

  /** Whether that statement had come by that source and was withdrawn. */
  boolean withdrawn(StixId id, int source, int handling, String version) {
    return !buried.isEmpty() && buried.contains(new Buried(id, source, handling, version));
  }
}
