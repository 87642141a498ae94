package org.jisr.bank;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jisr.stix.StixId;

/**
 * The names under which visible statements know an entity, as written, for laying beside others.
 *
 * @param names each text once with the same facts; empty where no visible statement has one
 */
public record NamedEntity(StixId id, List<Name> names) {
  /** Copies the list. */
  public NamedEntity {
    names = List.copyOf(names);
  }

  /**
   * A name and on what it rests.
   *
   * @param facts that the same statement says beside it
   * @param handlings digests of the visible handlings under which both are told
   */
  public record Name(String text, PersonFacts facts, SortedSet<String> handlings) {
    /** Copies the set. */
    public Name {
      handlings = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(handlings));
    }
  }
}
