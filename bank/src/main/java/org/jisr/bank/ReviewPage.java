package org.jisr.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the review queue, the longest overdue first.
 *
 * @param count how many there are in all
 * @param next the mark of the next page, null at the end
 */
public record ReviewPage(List<ReviewItem> items, long count, @Nullable String next) {
  /** Copies the list. */
  public ReviewPage {
    items = List.copyOf(items);
  }
}
