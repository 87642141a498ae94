package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.bank.LawReplay;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jisr.law.Viewer;
import org.jisr.log.LeafKind;

/** Agreements with partners: proposed by one, signed by both over the same hash. */
public final class Agreements {
  private static final Duration LIFETIME = Duration.ofDays(90);

  private final Core core;
  private final Directory directory;
  private final Sender sender;
  private final Couriers couriers;

  Agreements(Core core, Directory directory, Sender sender, Couriers couriers) {
    this.core = core;
    this.directory = directory;
    this.sender = sender;
    this.couriers = couriers;
  }

  /**
   * Writes the text, signs it for this node and sends it to the partner.
   *
   * @throws ExchangeException {@code EXCHANGE_AGREEMENT_INVALID}, or {@code
   *     EXCHANGE_PARTNER_UNCONFIRMED} and the like
   */
  public Agreement propose(String partnerId, AgreementDraft draft, Viewer actor) {
    PartyId partner = directory.requireConfirmed(Ids.party(partnerId)).party();
    AgreementText text =
        new AgreementText(
            UUID.randomUUID().toString(),
            draft.title(),
            new TreeSet<>(List.of(core.self(), partner)),
            new TreeSet<>(draft.purposes()),
            new TreeSet<>(draft.objectTypes()),
            draft.conditions(),
            core.now(),
            draft.validUntil(),
            PartnerCard.suites());
    return core.jdbi()
        .inTransaction(
            handle ->
                signAndSend(handle, new SignedAgreement(text, partner, null, null, null), actor));
  }

  /**
   * Signs an offered agreement; it is in force with that.
   *
   * @param hash the hash of the text that the person read
   * @throws ExchangeException {@code EXCHANGE_AGREEMENT_UNKNOWN}, {@code EXCHANGE_AGREEMENT_HASH},
   *     {@code EXCHANGE_AGREEMENT_STATE}
   */
  public Agreement sign(String agreementId, String hash, Viewer actor) {
    return core.jdbi().inTransaction(handle -> sign(handle, agreementId, hash, actor));
  }

  private Agreement sign(Handle handle, String agreementId, String hash, Viewer actor) {
    SignedAgreement agreement = require(handle, agreementId);
    directory.requireConfirmed(agreement.partner());
    if (!agreement.text().hash().equals(hash)) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_HASH);
    }
    if (agreement.state(core.now()) != AgreementState.OFFERED) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_STATE);
    }
    if (!agreement.text().current()) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_SUITE);
    }
    return signAndSend(handle, agreement, actor);
  }

  private Agreement signAndSend(Handle handle, SignedAgreement agreement, Viewer actor) {
    AgreementText text = agreement.text();
    Instant now = core.now();
    HybridSignature signature =
        core.identity().keys().signing().sign(SignedFormat.AGREEMENT, text.canonicalJson());
    SignedAgreement signed = agreement.withOurs(signature, now);
    sender.enqueue(handle, draft(signed, new AgreementPayload(text, signature), actor));
    AgreementTable.save(handle, signed, now);
    handle.afterCommit(
        () -> {
          couriers.wake(signed.partner());
          core.listeners().tell(ExchangeEvent.Topic.AGREEMENT, text.id());
        });
    return signed.view(now);
  }

  private static Draft draft(SignedAgreement agreement, AgreementPayload payload, Viewer actor) {
    return new Draft(
        UUID.randomUUID().toString(),
        agreement.partner(),
        EnvelopeKind.AGREEMENT,
        Lane.of(EnvelopeKind.AGREEMENT),
        Urgency.ROUTINE,
        LIFETIME,
        null,
        List.of(),
        AgreementPayload.MEDIA_TYPE,
        payload.json(),
        List.of(),
        null,
        LeafKind.AGREEMENT,
        Map.of("by", actor.account(), "agreementHash", agreement.text().hash()));
  }

  /** One agreement; throws {@code EXCHANGE_AGREEMENT_UNKNOWN}. */
  public Agreement get(String agreementId) {
    return core.jdbi().inTransaction(handle -> require(handle, agreementId)).view(core.now());
  }

  /**
   * What the last releases to the partner would have been under this agreement; throws {@code
   * EXCHANGE_AGREEMENT_UNKNOWN}.
   */
  public LawReplay effect(String agreementId) {
    SignedAgreement agreement = core.jdbi().withHandle(handle -> require(handle, agreementId));
    return core.bank().law().replay(agreement.partner(), agreement.text().terms(null));
  }

  /** The agreements with a partner, newest first. */
  public List<Agreement> with(String partnerId) {
    PartyId partner = directory.require(Ids.party(partnerId)).party();
    Instant now = core.now();
    return core.jdbi().withHandle(handle -> AgreementTable.with(handle, partner)).stream()
        .map(agreement -> agreement.view(now))
        .toList();
  }

  /** The newest agreement in force that covers the purpose; empty when there is none. */
  Optional<Agreement> inForce(PartyId partner, Purpose purpose) {
    return with(partner.value()).stream()
        .filter(
            each ->
                each.state() == AgreementState.IN_FORCE
                    && each.text().current()
                    && each.terms().covers(purpose))
        .findFirst();
  }

  private static SignedAgreement require(Handle handle, String agreementId) {
    return AgreementTable.find(handle, Ids.uuid(agreementId, ExchangeFault.AGREEMENT_UNKNOWN))
        .orElseThrow(() -> new ExchangeException(ExchangeFault.AGREEMENT_UNKNOWN));
  }
}
