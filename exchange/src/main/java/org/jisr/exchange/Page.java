package org.jisr.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of a list, newest first, and where it goes on.
 *
 * @param next the id of the last item shown, from which the next page goes on; null at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {
  /** Copies the list. */
  public Page {
    items = List.copyOf(items);
  }
}
