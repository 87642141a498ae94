package org.jisr.exchange;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jisr.law.Viewer;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** What went out and came in, and the calling back of what went out. */
public final class Mailbox {
  private static final int MAX_PAGE = 200;

  private final Core core;
  private final RecallTree tree;
  private final Couriers couriers;

  Mailbox(Core core, RecallTree tree, Couriers couriers) {
    this.core = core;
    this.tree = tree;
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
    return core.jdbi().withHandle(handle -> MailPages.page(handle, direction, cursor, size, null));
  }

  /** All that was sent or waits and carries or names any of these objects, newest first. */
  public List<MailItem> outboxNaming(Collection<StixId> objects) {
    return core.jdbi().withHandle(handle -> MailPages.naming(handle, Direction.OUT, objects));
  }

  /** All that was received and carries or names any of these objects, newest first. */
  public List<MailItem> inboxNaming(Collection<StixId> objects) {
    return core.jdbi().withHandle(handle -> MailPages.naming(handle, Direction.IN, objects));
  }

  /** One envelope of the outbox; throws {@code EXCHANGE_MAIL_UNKNOWN}. */
  public MailItem sent(String envelopeId) {
    return one(Direction.OUT, envelopeId);
  }

  /** One envelope of the inbox; throws {@code EXCHANGE_MAIL_UNKNOWN}. */
  public MailItem received(String envelopeId) {
    return one(Direction.IN, envelopeId);
  }

  /**
   * The partner's signed receipt for an envelope of the outbox, with the proof of its leaf: what
   * {@link Attestation#verify} reads.
   *
   * @throws ExchangeException {@code EXCHANGE_MAIL_UNKNOWN}, also before it came
   */
  public byte[] receipt(String envelopeId) {
    String id = Ids.uuid(envelopeId, ExchangeFault.MAIL_UNKNOWN);
    return core.jdbi()
        .withHandle(handle -> OutboxTable.receipt(handle, id))
        .orElseThrow(() -> new ExchangeException(ExchangeFault.MAIL_UNKNOWN));
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

  /** As {@link #recall(String, RecallOrder, Viewer)}, a withdrawal in the usual time. */
  public String recall(String envelopeId, List<StixId> ids, String reason, Viewer actor) {
    return recall(envelopeId, new RecallOrder(ids, reason), actor);
  }

  /**
   * Calls items of a sent release or tip-off back; the partner's node does what is asked for,
   * passes the recall on to whoever has them from it, and answers with a receipt.
   *
   * @return the id of the recall's own envelope
   * @throws ExchangeException {@code EXCHANGE_MAIL_UNKNOWN}, {@code EXCHANGE_RECALL_INVALID}
   */
  public String recall(String envelopeId, RecallOrder order, Viewer actor) {
    String id = Ids.uuid(envelopeId, ExchangeFault.MAIL_UNKNOWN);
    String recallId = UUID.randomUUID().toString();
    EnvelopeHeader recalled =
        core.jdbi().inTransaction(handle -> recall(handle, id, order, recallId, actor));
    couriers.wake(recalled.to());
    core.listeners().tell(ExchangeEvent.Topic.OUTBOX, recallId);
    return recallId;
  }

  /**
   * Lifts a restriction that a person of this node had set; it is lifted wherever it was passed on.
   *
   * @param recallId of the restriction
   * @return the id of the lifting's own envelope
   * @throws ExchangeException {@code EXCHANGE_MAIL_UNKNOWN}; {@code EXCHANGE_RECALL_LIFTING} unless
   *     it is a restriction of this node's own that holds
   */
  public String lift(String recallId, String reason, Duration within, Viewer actor) {
    String restriction = Ids.uuid(recallId, ExchangeFault.MAIL_UNKNOWN);
    RecallOrder.require(reason, within);
    String id = UUID.randomUUID().toString();
    PartyId partner =
        core.jdbi()
            .inTransaction(
                handle -> {
                  RecallStanding standing =
                      RecallTable.held(handle, restriction)
                          .orElseThrow(() -> new ExchangeException(ExchangeFault.MAIL_UNKNOWN));
                  if (!standing.liftable()) {
                    throw new ExchangeException(ExchangeFault.RECALL_LIFTING);
                  }
                  return tree.lift(
                      handle,
                      restriction,
                      reason,
                      core.now().plus(within),
                      id,
                      Map.of("by", actor.account(), "reason", reason));
                });
    couriers.wake(partner);
    core.listeners().tell(ExchangeEvent.Topic.OUTBOX, id);
    return id;
  }

  private EnvelopeHeader recall(
      Handle handle, String id, RecallOrder order, String recallId, Viewer actor) {
    OutboxTable.Row row =
        OutboxTable.find(handle, id)
            .orElseThrow(() -> new ExchangeException(ExchangeFault.MAIL_UNKNOWN));
    if (!row.items().containsAll(order.ids())) {
      throw new ExchangeException(ExchangeFault.RECALL_INVALID);
    }
    EnvelopeHeader header = row.header();
    Notice.Recall notice =
        new Notice.Recall(
            id,
            order.ids(),
            order.reason(),
            order.action(),
            core.now().plus(order.within()),
            order.uses());
    tree.order(
        handle, header, recallId, notice, Map.of("by", actor.account(), "reason", order.reason()));
    return header;
  }
}
