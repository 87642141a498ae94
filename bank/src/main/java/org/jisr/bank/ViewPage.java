package org.jisr.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of a view, in the order of entry.
 *
 * @param next where it goes on, or null at the end
 */
public record ViewPage<T>(List<T> items, @Nullable ViewPosition next) {
  /** Copies the list. */
  public ViewPage {
    items = List.copyOf(items);
  }

  static <T> ViewPage<T> empty() {
    return new ViewPage<>(List.of(), null);
  }
}
