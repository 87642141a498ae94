package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * A request for an originator's consent to hand items on, asked of a partner or by one.
 *
 * @param id of the request's own envelope, the same on both sides
 * @param party who is asked, or who asks
 * @param envelopeId which brought the items from the one to the other
 * @param statements exactly what would go on, in the order of the items; empty where a partner asks
 * @param originator whose they are; null where a partner asks
 * @param recipient to whom they would go; null where this node may not know
 * @param named whether the partner reads the recipient's name
 * @param dueAt until when an answer is wanted
 * @param askedBy the account that asked; null where a partner asks
 * @param grant what was let go on; null unless it was
 * @param reasons why it was refused
 * @param parent the partner's request that this one passes on; null for one of this node's own
 */
public record ConsentRequest(
    String id,
    Direction direction,
    PartyId party,
    String envelopeId,
    List<StixId> items,
    List<UUID> statements,
    @Nullable PartyId originator,
    @Nullable PartyId recipient,
    boolean named,
    RecipientCategory category,
    Purpose purpose,
    String reason,
    Instant dueAt,
    ConsentState state,
    Instant askedAt,
    @Nullable String askedBy,
    @Nullable Instant decidedAt,
    @Nullable ConsentGrant grant,
    List<RefusalReason> reasons,
    @Nullable String parent) {
  /** Copies the lists. */
  public ConsentRequest {
    items = List.copyOf(items);
    statements = List.copyOf(statements);
    reasons = List.copyOf(reasons);
  }

  /** Whether an answer is still wanted that should have come by now. */
  public boolean overdue(Instant now) {
    return (state == ConsentState.ASKED || state == ConsentState.PASSED_ON) && dueAt.isBefore(now);
  }

  /** Whether the items may go on at that time. */
  public boolean inForce(Instant now) {
    return state == ConsentState.GRANTED && grant != null && now.isBefore(grant.until());
  }
}
