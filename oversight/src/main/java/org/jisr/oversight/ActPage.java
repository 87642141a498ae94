package org.jisr.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some of the acts that were asked for, the newest first.
 *
 * @param acts opened
 * @param next the index below which the next page goes on; null at the end
 * @param count how many there are before the reason is looked at
 */
public record ActPage(List<LoggedAct> acts, @Nullable Long next, long count) {
  /** Copies the list. */
  public ActPage {
    acts = List.copyOf(acts);
  }
}
