package org.jisr.exchange;

import java.time.Instant;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * How far a recall that this node sent has come, in the whole tree behind the partner. Copies are
 * counted, and nobody behind the partner is named.
 *
 * @param id of the recall's own envelope
 * @param envelopeId of the envelope that it calls back from
 * @param byPerson whether a person here ordered it; else it passes on a partner's recall
 * @param deadline until when every copy must be gone
 * @param answeredAt when the partner's receipt came; null before
 * @param acted copies that are gone, the partner's own among them
 * @param pending copies that nobody answered for yet
 * @param refused copies that a partner did not have or did not give up
 * @param escalatedAt when it was last reported as overdue; null when it never was
 */
public record RecallStanding(
    String id,
    PartyId partner,
    String envelopeId,
    RecallAction action,
    boolean byPerson,
    Instant sentAt,
    Instant deadline,
    @Nullable Instant answeredAt,
    int acted,
    int pending,
    int refused,
    @Nullable Instant escalatedAt) {

  /** Whether something is still out there after the deadline. */
  public boolean overdue(Instant now) {
    return pending > 0 && deadline.isBefore(now);
  }
}
