package org.jisr.bank;

import java.util.List;

/** How a whole result divides, each list with the largest count first. */
public record Facets(
    List<FacetCount> types, List<FacetCount> originators, List<FacetCount> markings) {
  /** Copies the lists. */
  public Facets {
    types = List.copyOf(types);
    originators = List.copyOf(originators);
    markings = List.copyOf(markings);
  }
}
