package org.jisr.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a search. All pages show the bank as it stood when the first was asked for.
 *
 * @param next the mark of the next page, or null on the last
 * @param count how many entities match in all
 */
public record SearchPage(List<Hit> items, @Nullable String next, long count, Facets facets) {
  /** Copies the list. */
  public SearchPage {
    items = List.copyOf(items);
  }
}
