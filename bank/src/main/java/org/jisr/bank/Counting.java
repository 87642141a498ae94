package org.jisr.bank;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jisr.law.Handling;

/**
 * Adds up how many entities have a type, an originator and a marking. The database divides what was
 * found by type and handlings only; what those say is known here.
 */
final class Counting {
  private static final Comparator<FacetCount> LARGEST_FIRST =
      Comparator.comparingLong(FacetCount::count).reversed().thenComparing(FacetCount::value);

  private final Map<String, Long> types = new HashMap<>();
  private final Map<String, Long> originators = new HashMap<>();
  private final Map<String, Long> markings = new HashMap<>();

  /** Counts so many entities of a type about which there are statements under these handlings. */
  boolean add(String type, Set<Handling> handlings, long entities) {
    types.merge(type, entities, Long::sum);
    handlings.stream()
        .map(handling -> handling.originator().value())
        .collect(Collectors.toSet())
        .forEach(party -> originators.merge(party, entities, Long::sum));
    handlings.stream()
        .map(handling -> handling.effectiveMarking().code())
        .collect(Collectors.toSet())
        .forEach(marking -> markings.merge(marking, entities, Long::sum));
    return true;
  }

  long total() {
    return types.values().stream().mapToLong(Long::longValue).sum();
  }

  Facets facets() {
    return new Facets(sorted(types), sorted(originators), sorted(markings));
  }

  private static List<FacetCount> sorted(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> new FacetCount(entry.getKey(), entry.getValue()))
        .sorted(LARGEST_FIRST)
        .toList();
  }
}
