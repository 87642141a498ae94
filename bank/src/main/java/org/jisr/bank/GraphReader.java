package org.jisr.bank;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jisr.law.Handling;
import org.jisr.stix.StixId;

/** Reads the neighbourhood of an entity. */
final class GraphReader {
  private static final int LINKS_PER_NEIGHBOUR = 4;

  private GraphReader() {}

  static Neighbourhood read(Reading reading, StixId centre, int limit, Instant moment) {
    int most = Math.clamp(limit, 1, 100);
    List<RelationReader.Row> rows =
        RelationReader.page(
            reading, centre, moment, Set.of(), null, LINKS_PER_NEIGHBOUR * most + 1);
    boolean truncated = rows.size() > LINKS_PER_NEIGHBOUR * most;
    Set<StixId> nodes = new LinkedHashSet<>();
    nodes.add(centre);
    for (RelationReader.Row row : rows) {
      if (nodes.size() <= most || nodes.contains(row.other())) {
        nodes.add(row.other());
      } else {
        truncated = true;
      }
    }
    List<GraphEdge> edges = edges(reading, nodes, moment, LINKS_PER_NEIGHBOUR * most + 1);
    if (edges.size() > LINKS_PER_NEIGHBOUR * most) {
      truncated = true;
      edges = edges.subList(0, LINKS_PER_NEIGHBOUR * most);
    }
    List<EntityReference> named = new ArrayList<>(EntityFold.of(reading, nodes, moment).values());
    return new Neighbourhood(centre, named, edges, truncated);
  }

  /** Links among the nodes, each once, the latest said first. */
  private static List<GraphEdge> edges(
      Reading reading, Set<StixId> nodes, Instant moment, int limit) {
    return reading
        .handle()
        .createQuery(
            """
            SELECT * FROM (
              SELECT DISTINCT ON (owner, owner_type, kind, source, source_type, target, target_type)
                owner, owner_type, kind, source, source_type, target, target_type,
                said_at, handling, confidence
              FROM bank.edge e
              WHERE e.source = ANY(:nodes) AND e.target = ANY(:nodes) AND
            """
                + Folding.EDGE
                + """
                ORDER BY owner, owner_type, kind, source, source_type, target, target_type,
                         said_at DESC, statement DESC
                ) link
                ORDER BY said_at DESC, owner, owner_type, kind, source, target
                LIMIT :limit
                """)
        .bindArray("nodes", UUID.class, Sql.uuids(nodes))
        .bind("moment", Sql.moment(moment))
        .bind("limit", limit)
        .map(
            (rows, context) -> {
              Handling handling = reading.handlings().get(rows.getInt("handling"));
              int confidence = rows.getInt("confidence");
              Integer known = rows.wasNull() ? null : Integer.valueOf(confidence);
              return new GraphEdge(
                  Sql.id(rows, "owner_type", "owner"),
                  Sql.id(rows, "source_type", "source"),
                  Sql.id(rows, "target_type", "target"),
                  rows.getString("kind"),
                  known,
                  handling.originator());
            })
        .filter(edge -> nodes.contains(edge.source()) && nodes.contains(edge.target()))
        .list();
  }
}
