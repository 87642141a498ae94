package org.jisr.scenarios;

import java.util.List;
import org.jisr.stix.Tlp;

/**
 * Cut points of two networks as one, as far as they are the viewer's own.
 *
 * @param partner who told of the other network
 * @param marking the stricter of both
 * @param ownNodes nodes of the own network
 * @param toldNodes nodes that the partner named
 * @param shared how many of these the own network has
 * @param points cut points of either, in the order of their ids
 * @param hidden cut points of the joined network that are not for this viewer's eyes, or the
 *     partner's
 */
public record JoinedView(
    String partner,
    Tlp marking,
    int ownNodes,
    int toldNodes,
    int shared,
    List<Point> points,
    int hidden,
    Setting setting) {
  /** Copies the list. */
  public JoinedView {
    points = List.copyOf(points);
  }

  /** Whether a node parts the own network, and the joined one. */
  public record Point(Named entity, boolean own, boolean joined) {}
}
