package org.jisr.exchange;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.Viewer;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixId;

/**
 * The conversation of two nodes about items that one sent to the other, under the agreement in
 * force for what they were sent for. Who may read or write in it, the caller decides by the items.
 * Thread-safe.
 */
public final class Remarks {
  private static final Duration LIFETIME = Duration.ofDays(30);

  private final Core core;
  private final Directory directory;
  private final Agreements agreements;
  private final Sender sender;
  private final Couriers couriers;

  Remarks(Core core, Directory directory, Agreements agreements, Sender sender, Couriers couriers) {
    this.core = core;
    this.directory = directory;
    this.agreements = agreements;
    this.sender = sender;
    this.couriers = couriers;
  }

  /**
   * Says something to the other side about items of a release or tip-off.
   *
   * @param box where the envelope is: {@code OUT} when this node sent it
   * @param envelopeId that brought the items, or a remark about them
   * @param text 1 to 2,000 characters
   * @throws ExchangeException {@code EXCHANGE_MAIL_UNKNOWN}; {@code EXCHANGE_REMARK_INVALID} for
   *     what the envelope did not bring and for odd lengths; {@code EXCHANGE_AGREEMENT_STATE}
   *     without one in force, {@code EXCHANGE_AGREEMENT_SUSPENDED}, {@code EXCHANGE_PARTNER_…}
   */
  public Remark say(
      Direction box, String envelopeId, List<StixId> items, String text, Viewer actor) {
    RemarkNotice notice = new RemarkNotice(items, text.strip());
    return core.jdbi()
        .inTransaction(handle -> say(handle, letter(handle, box, envelopeId), notice, actor));
  }

  private Remark say(Handle handle, Letter letter, RemarkNotice notice, Viewer actor) {
    EnvelopeHeader header = letter.header();
    PartyId partner = letter.partner();
    directory.requireConfirmed(partner);
    Purpose purpose = header.purpose();
    if (purpose == null || !letter.brought(notice.items())) {
      throw new ExchangeException(ExchangeFault.REMARK_INVALID);
    }
    Agreement agreement =
        agreements
            .standing(partner, purpose)
            .orElseThrow(() -> new ExchangeException(ExchangeFault.AGREEMENT_STATE));
    if (agreement.state() == AgreementState.SUSPENDED) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_SUSPENDED);
    }
    Draft.Terms terms = new Draft.Terms(agreement.id(), agreement.hash(), purpose, null);
    Draft draft = draft(header, terms, partner, notice, actor);
    sender.enqueue(handle, draft);
    Remark remark =
        new Remark(
            draft.id(),
            partner,
            header.id(),
            Direction.OUT,
            notice.items(),
            notice.text(),
            actor.account(),
            core.now());
    RemarkTable.insert(handle, remark);
    handle.afterCommit(
        () -> {
          couriers.wake(partner);
          core.listeners().tell(ExchangeEvent.Topic.OUTBOX, remark.id());
        });
    return remark;
  }

  /** In the lane of what it is about, so that it cannot come before it. */
  private static Draft draft(
      EnvelopeHeader about, Draft.Terms terms, PartyId partner, RemarkNotice notice, Viewer actor) {
    return new Draft(
        UUID.randomUUID().toString(),
        partner,
        EnvelopeKind.REMARK,
        about.lane(),
        Urgency.TODAY,
        LIFETIME,
        terms,
        List.of(),
        RemarkNotice.MEDIA_TYPE,
        notice.json(),
        notice.items(),
        about.id(),
        LeafKind.REMARK,
        Map.of("by", actor.account()));
  }

  /**
   * All that was said about what an envelope brought, the oldest first.
   *
   * @param envelopeId that brought it, or a remark about it
   * @throws ExchangeException {@code EXCHANGE_MAIL_UNKNOWN}
   */
  public List<Remark> about(Direction box, String envelopeId) {
    return core.jdbi()
        .inTransaction(
            handle -> {
              Letter letter = letter(handle, box, envelopeId);
              return RemarkTable.about(handle, letter.partner(), letter.header().id());
            });
  }

  /** An envelope between this node and the partner, with the items that it brought or is about. */
  record Letter(PartyId partner, EnvelopeHeader header, List<StixId> items) {
    boolean brought(List<StixId> some) {
      return header.kind().carriesItems() && items.containsAll(some);
    }
  }

  private static Letter letter(Handle handle, Direction box, String envelopeId) {
    String id = Ids.uuid(envelopeId, ExchangeFault.MAIL_UNKNOWN);
    return MailPages.one(handle, box, id)
        .flatMap(mail -> letter(handle, box, mail.partner(), id))
        .flatMap(
            found ->
                found.header().kind() == EnvelopeKind.REMARK
                    ? about(handle, found)
                    : Optional.of(found))
        .orElseThrow(() -> new ExchangeException(ExchangeFault.MAIL_UNKNOWN));
  }

  private static Optional<Letter> about(Handle handle, Letter remark) {
    String about = remark.header().inReplyTo();
    return about == null ? Optional.empty() : between(handle, remark.partner(), about);
  }

  /** What went to that partner or came from it under this id. */
  static Optional<Letter> between(Handle handle, PartyId partner, String id) {
    return letter(handle, Direction.OUT, partner, id)
        .or(() -> letter(handle, Direction.IN, partner, id));
  }

  private static Optional<Letter> letter(Handle handle, Direction box, PartyId partner, String id) {
    return box == Direction.OUT
        ? OutboxTable.find(handle, id)
            .filter(row -> row.header().to().equals(partner))
            .map(row -> new Letter(partner, row.header(), row.items()))
        : InboxTable.find(handle, partner, id)
            .map(row -> new Letter(partner, row.header(), row.items()));
  }
}
