package org.jisr.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jisr.law.Viewer;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** What went out and came in, and the calling back of what went out. */
public final class Mailbox {
  private static final Duration LIFETIME = Duration.ofDays(365);
  private static final int MAX_PAGE = 200;
  private static final int MAX_REASON = 1000;

  private final Core core;
  private final Sender sender;
  private final Couriers couriers;

  Mailbox(Core core, Sender sender, Couriers couriers) {
    this.core = core;
    this.sender = sender;
    this.couriers = couriers;
  }

  /**
   * A page of what was sent or waits, newest first.
   *
   * @param cursor {@link Page#next()} of the page before; null for the first
   * @param limit 1 to 200
   */
  public Page<MailItem> outbox(@Nullable String cursor, int limit) {
    return page(Direction.OUT, cursor, limit);
  }

  /** A page of what was received, newest first; as {@link #outbox}. */
  public Page<MailItem> inbox(@Nullable String cursor, int limit) {
    return page(Direction.IN, cursor, limit);
  }

  private Page<MailItem> page(Direction direction, @Nullable String cursor, int limit) {
    int size = Math.clamp(limit, 1, MAX_PAGE);
    return core.jdbi().withHandle(handle -> MailPages.page(handle, direction, cursor, size));
  }

  /** One envelope of the outbox; throws {@code EXCHANGE_MAIL_UNKNOWN}. */
  public MailItem sent(String envelopeId) {
    return one(Direction.OUT, envelopeId);
  }

  /** One envelope of the inbox; throws {@code EXCHANGE_MAIL_UNKNOWN}. */
  public MailItem received(String envelopeId) {
    return one(Direction.IN, envelopeId);
  }

  /** What an envelope that a partner sent is called as a source of statements in the bank. */
  public static String source(PartyId partner, String envelopeId) {
    return ItemsArrival.reference(partner, envelopeId);
  }

  private MailItem one(Direction direction, String envelopeId) {
    String id = Ids.uuid(envelopeId, ExchangeFault.MAIL_UNKNOWN);
    return core.jdbi()
        .withHandle(handle -> MailPages.one(handle, direction, id))
        .orElseThrow(() -> new ExchangeException(ExchangeFault.MAIL_UNKNOWN));
  }

  /**
   * Calls items of a sent release or tip-off back; the partner's node withdraws them and answers
   * with a receipt.
   *
   * @param reason free text of at most 1,000 characters for the partner
   * @return the id of the recall's own envelope
   * @throws ExchangeException {@code EXCHANGE_MAIL_UNKNOWN}, {@code EXCHANGE_RECALL_INVALID}
   */
  public String recall(String envelopeId, List<StixId> ids, String reason, Viewer actor) {
    String id = Ids.uuid(envelopeId, ExchangeFault.MAIL_UNKNOWN);
    List<StixId> items = ids.stream().distinct().toList();
    String recallId = UUID.randomUUID().toString();
    EnvelopeHeader recalled =
        core.jdbi().inTransaction(handle -> recall(handle, id, items, reason, recallId, actor));
    couriers.wake(recalled.to());
    core.listeners().tell(ExchangeEvent.Topic.OUTBOX, recallId);
    return recallId;
  }

  private EnvelopeHeader recall(
      Handle handle, String id, List<StixId> items, String reason, String recallId, Viewer actor) {
    OutboxTable.Row row =
        OutboxTable.find(handle, id)
            .orElseThrow(() -> new ExchangeException(ExchangeFault.MAIL_UNKNOWN));
    if (items.isEmpty() || !row.items().containsAll(items) || reason.length() > MAX_REASON) {
      throw new ExchangeException(ExchangeFault.RECALL_INVALID);
    }
    EnvelopeHeader header = row.header();
    Draft draft =
        new Draft(
            recallId,
            header.to(),
            EnvelopeKind.RECALL,
            header.lane(),
            Urgency.TODAY,
            LIFETIME,
            Draft.Terms.of(header),
            List.of(),
            Notice.MEDIA_TYPE,
            new Notice.Recall(id, items, reason).json(),
            items,
            id,
            LeafKind.RECALL,
            Map.of("by", actor.account(), "reason", reason));
    sender.enqueue(handle, draft);
    core.bank().gate().views().withhold(header.to(), items);
    RecalledTable.insert(handle, header.to(), Direction.OUT, id, items, recallId, false);
    return header;
  }
}
