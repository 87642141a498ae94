package org.jisr.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of an entity's relations, newest first.
 *
 * @param next the mark of the next page, or null on the last
 * @param count how many relations of the kinds asked for there are
 * @param kinds how all relations of the entity divide, whatever kinds were asked for
 */
public record RelationPage(
    List<Relation> items, @Nullable String next, long count, List<FacetCount> kinds) {
  /** Copies the lists. */
  public RelationPage {
    items = List.copyOf(items);
    kinds = List.copyOf(kinds);
  }
}
