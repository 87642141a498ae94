package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import org.jisr.law.Condition;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * The signed part of an envelope: who sends what to whom, under which agreement, for what and on
 * which conditions, and its place in its channel.
 *
 * @param seq from 1 in its channel, without gaps; 0 for a receipt
 * @param previousHash hash of the header before it in the channel; {@link #NO_HASH} for the first
 * @param agreementId null for an agreement itself and for its receipt
 * @param inReplyTo the envelope that this one answers
 * @param decisionHash the release decisions that a person approved
 */
record EnvelopeHeader(
    String suite,
    String id,
    PartyId from,
    PartyId to,
    Lane lane,
    long seq,
    String previousHash,
    EnvelopeKind kind,
    Urgency urgency,
    Instant createdAt,
    Instant expiresAt,
    @Nullable String agreementId,
    @Nullable String agreementHash,
    @Nullable Purpose purpose,
    List<Condition> conditions,
    String payloadType,
    String payloadHash,
    @Nullable String inReplyTo,
    @Nullable String decisionHash) {
  static final String NO_HASH = "0".repeat(64);

  EnvelopeHeader {
    conditions = conditions.stream().distinct().sorted().toList();
  }
}
