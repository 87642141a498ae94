package org.jisr.bank;

import java.util.List;
import org.jisr.stix.StixId;

/**
 * An entity, its most recent neighbours, and the links among them.
 *
 * @param centre the entity that was asked about
 * @param nodes the centre first, then the neighbours, newest relation first
 * @param truncated whether there are more neighbours or links than fit
 */
public record Neighbourhood(
    StixId centre, List<EntityReference> nodes, List<GraphEdge> edges, boolean truncated) {
  /** Copies the lists. */
  public Neighbourhood {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
  }
}
