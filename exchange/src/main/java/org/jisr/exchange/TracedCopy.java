package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import org.jisr.law.PartyId;

/**
 * One recipient's copy, as which an object from elsewhere was recognised.
 *
 * @param recipient to whom this node gave the copy
 * @param handed the envelopes that carried it, the oldest first; empty where this node has no
 *     record of it, as after the restoring of an older backup
 * @param oneIn a power of ten: another object would look like this copy by chance at most once in
 *     that many looks, all recipients that came into question counted
 */
public record TracedCopy(
    PartyId recipient,
    List<Handed> handed,
    MarkSign label,
    MarkSign time,
    MarkSign order,
    int oneIn) {
  /** Copies the list. */
  public TracedCopy {
    handed = List.copyOf(handed);
  }

  /** Whether parts of the mark say something else, as where parts of several copies were mixed. */
  public boolean contradicted() {
    return label == MarkSign.DIFFERS || time == MarkSign.DIFFERS || order == MarkSign.DIFFERS;
  }

  /**
   * An envelope that carried it.
   *
   * @param leaf the index of the leaf that was written before it was queued, which commits to the
   *     mark
   */
  public record Handed(String envelopeId, long leaf, DeliveryState state, Instant at) {}
}
