package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import org.jisr.law.PartyId;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * A warning between two nodes, as one of them knows it.
 *
 * @param id the id of its envelope, the same at both nodes
 * @param partner the other side
 * @param subjects the items it is about; what a reader may see of them is for the bank's gate
 * @param deliveredAt when the recipient's node had it, by the clock of this node
 * @param acknowledgeBy when it climbs unless somebody acknowledges; kept once that is over
 * @param acknowledgedBy here the account, at the sender the role of the officer
 * @param level whose screen it is on
 * @param outcome what came of it
 */
public record TipOff(
    String id,
    Direction direction,
    PartyId partner,
    String threat,
    String permittedAction,
    Urgency urgency,
    TipOffState state,
    List<StixId> subjects,
    Instant sentAt,
    @Nullable Instant deliveredAt,
    Instant acknowledgeBy,
    @Nullable Instant acknowledgedAt,
    @Nullable String acknowledgedBy,
    EscalationLevel level,
    List<Escalation> escalations,
    @Nullable TipOffOutcome outcome) {
  /** Copies the lists. */
  public TipOff {
    subjects = List.copyOf(subjects);
    escalations = List.copyOf(escalations);
  }

  /** One step up the ladder. */
  public record Escalation(EscalationLevel level, Instant at) {}
}
