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
 * @param uses what a restriction leaves open; empty for nothing
 * @param byPerson whether a person here ordered it; else it passes on a partner's recall
 * @param deadline until when every copy must be done with
 * @param answeredAt when the partner's receipt came; null before
 * @param done what the partner's receipt says it did, {@code GONE} where it knows nothing else;
 *     null before, and where it refused
 * @param lifts the restriction that it lifts; null for any other
 * @param liftedBy what lifts this restriction; null where nothing does
 * @param acted copies for which it was done, the partner's own among them
 * @param pending copies that nobody answered for yet
 * @param refused copies that a partner did not have or did not give up
 * @param escalatedAt when it was last reported as overdue; null when it never was
 */
public record RecallStanding(
    String id,
    PartyId partner,
    String envelopeId,
    RecallAction action,
    String uses,
    boolean byPerson,
    Instant sentAt,
    Instant deadline,
    @Nullable Instant answeredAt,
    @Nullable RecallEffect done,
    @Nullable String lifts,
    @Nullable String liftedBy,
    int acted,
    int pending,
    int refused,
    @Nullable Instant escalatedAt) {

  /** Whether a person here may lift it: what a partner restricted, that partner lifts. */
  public boolean liftable() {
    return action == RecallAction.RESTRICT && byPerson && liftedBy == null;
  }

  /** Whether something is still out there after the deadline. */
  public boolean overdue(Instant now) {
    return pending > 0 && deadline.isBefore(now);
  }
}
