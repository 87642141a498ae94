package org.jisr.bank;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which relations of an entity to list.
 *
 * @param kinds relationship types or reference names; empty for all
 * @param asOf as the bank stood at that moment; null for now
 * @param limit how many a page, 1 to 200
 * @param cursor the mark of a page, or null for the first
 */
public record RelationQuery(
    Set<String> kinds, @Nullable Instant asOf, int limit, @Nullable String cursor) {
  /** Copies the set and brings the limit into range. */
  public RelationQuery {
    kinds = Set.copyOf(kinds);
    limit = Math.clamp(limit, 1, 200);
  }

  /** The first page of all relations as they stand. */
  public static RelationQuery all() {
    return new RelationQuery(Set.of(), null, 50, null);
  }
}
