package org.jisr.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some refusals of an import in file order.
 *
 * @param next what to ask with for the following page, or null at the end
 */
public record RefusalPage(List<RefusalRecord> items, @Nullable String next) {
  /** Copies the list. */
  public RefusalPage {
    items = List.copyOf(items);
  }
}
