package org.jisr.log;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far enough witnesses have seen this log; what oversight is shown. Acts never wait for it.
 *
 * @param size leaves the log has
 * @param witnessedSize leaves of the newest checkpoint with a quorum, 0 for none
 * @param witnessedAt when the last of its cosignatures was made, null for none
 * @param behind leaves that no quorum has seen
 * @param witnesses each of the policy, in its order
 */
public record WitnessStanding(
    long size,
    long witnessedSize,
    @Nullable Instant witnessedAt,
    long behind,
    List<WitnessState> witnesses) {
  /** Copies the states. */
  public WitnessStanding {
    witnesses = List.copyOf(witnesses);
  }
}
