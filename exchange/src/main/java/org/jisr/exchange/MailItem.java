package org.jisr.exchange;

import java.time.Instant;
import java.util.List;
import org.jisr.law.Condition;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * An envelope in the outbox or the inbox, without its payload.
 *
 * @param partner the recipient in the outbox, the sender in the inbox
 * @param purpose what it was sent for; null for an agreement
 * @param conditions what its items oblige the recipient to
 * @param sentAt when it was first handed to the partner; in the inbox, when the sender made it
 * @param receivedAt when the recipient took it, by its own clock
 * @param attempts how often it was tried; 0 in the inbox
 * @param lastError the code of what went wrong at the last attempt
 * @param inReplyTo the envelope that this one answers or is about
 */
public record MailItem(
    String envelopeId,
    PartyId partner,
    EnvelopeKind kind,
    DeliveryState state,
    @Nullable Purpose purpose,
    List<MailedItem> items,
    List<Condition> conditions,
    Instant createdAt,
    @Nullable Instant sentAt,
    @Nullable Instant receivedAt,
    int attempts,
    @Nullable Receipt receipt,
    @Nullable String lastError,
    @Nullable String inReplyTo) {
  /** Copies the lists. */
  public MailItem {
    items = List.copyOf(items);
    conditions = List.copyOf(conditions);
  }
}
