package org.jisr.screening;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a list says of one person, organisation or vessel. Equal whatever order the file has.
 *
 * @param id as the list numbers it
 * @param names at least one, the primary ones first
 * @param births dates of birth as {@link ListedBirth} writes them
 * @param nationalities two-letter codes of states, or the list's own word where it is none
 * @param gender {@code f} or {@code m}; null where unknown
 * @param documents code of the issuer, colon, number; issuer empty where unknown
 */
public record ListEntry(
    String id,
    EntryKind kind,
    List<ListedName> names,
    SortedSet<String> births,
    SortedSet<String> nationalities,
    @Nullable String gender,
    SortedSet<String> documents) {
  /** Copies and sorts the collections. */
  public ListEntry {
    names = names.stream().distinct().sorted().toList();
    births = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(births));
    nationalities = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(nationalities));
    documents = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(documents));
  }

  /** The first of its primary names. */
  public String name() {
    return names.getFirst().text();
  }
}
