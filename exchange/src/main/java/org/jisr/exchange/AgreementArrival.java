package org.jisr.exchange;

import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jisr.log.LeafKind;

/**
 * Takes a partner's signature under an agreement, a new offer or the answer to ours, and its word
 * on one that both signed.
 */
final class AgreementArrival {
  private final Core core;

  AgreementArrival(Core core) {
    this.core = core;
  }

  void take(Acceptance acceptance, Arrival.Commit commit) {
    if (acceptance.envelope().header().payloadType().equals(AgreementNoticePayload.MEDIA_TYPE)) {
      hear(acceptance, commit);
    } else {
      signed(acceptance, commit);
    }
  }

  private void signed(Acceptance acceptance, Arrival.Commit commit) {
    AgreementPayload payload = AgreementPayload.read(acceptance.envelope().payload());
    AgreementText text = payload.text();
    PartnerCard partner = acceptance.partner();
    boolean valid =
        text.current()
            && text.parties().contains(core.self())
            && text.parties().contains(partner.party())
            && acceptance.signed(SignedFormat.AGREEMENT, text.canonicalJson(), payload.signature());
    if (!valid) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_INVALID);
    }
    core.jdbi().useTransaction(handle -> merged(handle, acceptance, payload));
    acceptance.logged(core.log().append(Arrivals.leaf(LeafKind.AGREEMENT, acceptance)));
    core.faults().reached(FaultPoint.Step.RECEIVE_LOGGED);
    core.jdbi()
        .useTransaction(
            handle -> {
              AgreementTable.save(handle, merged(handle, acceptance, payload), acceptance.now());
              commit.run(handle, Arrival.agreement(text.id()));
            });
  }

  private static SignedAgreement merged(
      Handle handle, Acceptance acceptance, AgreementPayload payload) {
    AgreementBook book = AgreementBook.lock(handle, acceptance.partner().party());
    AgreementText text = payload.text();
    if (AgreementTable.partner(handle, text.id())
        .filter(party -> !party.equals(acceptance.partner().party()))
        .isPresent()) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_HASH);
    }
    Optional<SignedAgreement> known = book.find(text.id());
    if (known.isEmpty()) {
      requireVersion(book, text);
    } else if (!known.get().text().equals(text)) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_HASH);
    }
    SignedAgreement agreement =
        known.orElseGet(
            () -> new SignedAgreement(text, acceptance.partner().party(), null, null, null, null));
    return agreement.theirs() == null
        ? agreement.withTheirs(
            payload.signature(), acceptance.envelope().header().createdAt(), acceptance.now())
        : agreement;
  }

  /**
   * A new version names one that both signed. That another has taken its place meanwhile is no
   * fault: two proposals may cross on their way, and the second signature decides.
   */
  private static void requireVersion(AgreementBook book, AgreementText text) {
    AgreementVersion replaces = text.replaces();
    boolean valid =
        replaces == null
            || book.find(replaces.id())
                .filter(
                    base ->
                        base.inForceFrom() != null && base.text().hash().equals(replaces.hash()))
                .isPresent();
    if (!valid) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_REPLACES);
    }
  }

  private void hear(Acceptance acceptance, Arrival.Commit commit) {
    AgreementNoticePayload payload = AgreementNoticePayload.read(acceptance.envelope().payload());
    AgreementNotice notice = payload.notice();
    PartnerCard partner = acceptance.partner();
    boolean theirs =
        notice.by().equals(partner.party())
            && !notice.at().isAfter(acceptance.now().plus(Receiver.CLOCK_TOLERANCE))
            && acceptance.signed(
                SignedFormat.AGREEMENT_NOTICE, notice.canonicalJson(), payload.signature());
    if (!theirs) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_NOTICE);
    }
    core.jdbi().useTransaction(handle -> isNews(handle, partner, notice));
    acceptance.logged(
        core.log()
            .append(
                Arrivals.leaf(LeafKind.AGREEMENT, acceptance, Map.of("act", notice.act().code()))));
    core.faults().reached(FaultPoint.Step.RECEIVE_LOGGED);
    core.jdbi()
        .useTransaction(
            handle -> {
              if (isNews(handle, partner, notice)) {
                AgreementNoticeTable.insert(handle, payload, acceptance.now());
              }
              commit.run(handle, Arrival.agreement(notice.version().id()));
            });
  }

  /**
   * Whether it was not heard before; the same word again changes nothing, another one is refused.
   */
  private static boolean isNews(Handle handle, PartnerCard partner, AgreementNotice notice) {
    AgreementBook book = AgreementBook.lock(handle, partner.party());
    SignedAgreement agreement = book.require(notice.version().id());
    if (agreement.inForceFrom() == null) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_STATE);
    }
    if (!agreement.text().hash().equals(notice.version().hash())) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_HASH);
    }
    Optional<AgreementNotice> known =
        book.about(agreement).stream()
            .filter(each -> each.by().equals(notice.by()) && each.seq() == notice.seq())
            .findFirst();
    if (known.isPresent() && !known.get().equals(notice)) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_NOTICE);
    }
    return known.isEmpty();
  }
}
