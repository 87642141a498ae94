package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jisr.law.HumanRights;
import org.jisr.law.Need;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/**
 * A release or tip-off that one officer put forward, because it needs another one.
 *
 * @param items what would go
 * @param partners to whom
 * @param humanRights the proposer's answer
 * @param needs what the other officer's word adds
 * @param necessity why it must go, in the proposer's words
 * @param decisionHash what the proposer saw and confirmed
 * @param proposedBy the opaque id of the proposer
 * @param expiresAt when it ends undecided
 * @param decidedBy the opaque id of who approved or refused; null until then
 * @param reason why it was refused, or the code of what stopped it
 * @param envelopes what was sent
 * @param request the request for information that it answers; null for none
 * @param space the space into whose members it goes; null for none
 * @param warning the words of a tip-off; null for a release
 */
public record Proposal(
    String id,
    List<StixId> items,
    List<PartyId> partners,
    Purpose purpose,
    @Nullable String caseRef,
    HumanRights humanRights,
    Set<Need> needs,
    String necessity,
    String decisionHash,
    ProposalState state,
    String proposedBy,
    Instant proposedAt,
    Instant expiresAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String reason,
    List<String> envelopes,
    @Nullable String request,
    @Nullable String space,
    @Nullable Warning warning) {
  /** How long it waits: what nobody looked at for three days rests on facts of another day. */
  public static final Duration LIFE = Duration.ofHours(72);

  /** Copies the collections. */
  public Proposal {
    items = List.copyOf(items);
    partners = List.copyOf(partners);
    needs = Set.copyOf(needs);
    envelopes = List.copyOf(envelopes);
  }
}
