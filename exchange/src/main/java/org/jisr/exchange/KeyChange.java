package org.jisr.exchange;

import java.time.Instant;
import java.util.List;

/**
 * One change of this node's keys.
 *
 * @param serial of the keys that it brought
 * @param action {@code rotate}, or {@code revoke} when the keys before were revoked
 * @param overlapUntil until then partners still know the connection by the key before
 * @param waiting the partners that have not answered yet, by name
 */
public record KeyChange(
    int serial,
    Fingerprint fingerprint,
    String action,
    Instant since,
    Instant overlapUntil,
    List<String> waiting) {
  /** Copies the list. */
  public KeyChange {
    waiting = List.copyOf(waiting);
  }
}
