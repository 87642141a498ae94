package org.jisr.exchange;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jisr.log.LeafKind;

/** Takes a partner's signature under an agreement: a new offer, or the answer to ours. */
final class AgreementArrival {
  private final Core core;

  AgreementArrival(Core core) {
    this.core = core;
  }

  void take(Acceptance acceptance, Arrival.Commit commit) {
    AgreementPayload payload = AgreementPayload.read(acceptance.envelope().payload());
    AgreementText text = payload.text();
    PartnerCard partner = acceptance.partner();
    boolean valid =
        text.current()
            && text.parties().contains(core.self())
            && text.parties().contains(partner.party())
            && partner
                .keys()
                .verify(SignedFormat.AGREEMENT, text.canonicalJson(), payload.signature());
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
    Optional<SignedAgreement> known = AgreementTable.find(handle, payload.text().id());
    SignedAgreement agreement =
        known.orElseGet(
            () ->
                new SignedAgreement(
                    payload.text(), acceptance.partner().party(), null, null, null));
    if (!agreement.text().equals(payload.text())
        || !agreement.partner().equals(acceptance.partner().party())) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_HASH);
    }
    return agreement.theirs() == null
        ? agreement.withTheirs(payload.signature(), acceptance.now())
        : agreement;
  }
}
