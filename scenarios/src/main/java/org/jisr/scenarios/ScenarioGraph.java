package org.jisr.scenarios;

import java.time.Instant;
import java.util.List;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/** The network of a scenario without what is excluded, for a screen to draw. */
public record ScenarioGraph(List<Node> nodes, List<Tie> ties, Setting setting) {
  /** Copies the lists. */
  public ScenarioGraph {
    nodes = List.copyOf(nodes);
    ties = List.copyOf(ties);
  }

  /**
   * A node that may be shown.
   *
   * @param marking the strictest of what is said of it
   * @param action what may be done there; null where nothing may be part of a plan
   * @param seed whether the network was begun there
   * @param degree how many ties it has, those to excluded nodes included
   * @param place in the plan, from 1; 0 where it is not in it
   * @param cell the number of its group; −1 where it is in none
   */
  public record Node(
      StixId id,
      @Nullable String name,
      Tlp marking,
      @Nullable ActionKind action,
      boolean seed,
      int degree,
      int place,
      int cell) {}

  /** All that may be shown of what is said of two nodes; certainty 0 to 1. */
  public record Tie(
      StixId source,
      StixId target,
      List<String> layers,
      double certainty,
      @Nullable Instant from,
      @Nullable Instant to) {}
}
