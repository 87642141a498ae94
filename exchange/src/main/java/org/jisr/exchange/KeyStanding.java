package org.jisr.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * This node's keys today.
 *
 * @param serial from 1, one more with each change
 * @param shownPin what connections show now; the former key while partners are still being told
 * @param changes the newest first; none when the keys are the first ones
 */
public record KeyStanding(
    int serial, Fingerprint fingerprint, String shownPin, List<KeyChange> changes) {
  /** Copies the list. */
  public KeyStanding {
    changes = List.copyOf(changes);
  }

  /** The newest change; null when there was none. */
  public @Nullable KeyChange newest() {
    return changes.isEmpty() ? null : changes.getFirst();
  }
}
