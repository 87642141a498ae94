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
import org.jspecify.annotations.Nullable;

/**
 * Agreements with partners: proposed by one, signed by both over the same hash, replaced by a newer
 * version in the same way, and suspended, resumed or terminated by one alone.
 */
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
   * @throws ExchangeException {@code EXCHANGE_AGREEMENT_INVALID}, {@code
   *     EXCHANGE_AGREEMENT_REPLACES}, or {@code EXCHANGE_PARTNER_UNCONFIRMED} and the like
   */
  public Agreement propose(String partnerId, AgreementDraft draft, Viewer actor) {
    PartyId partner = directory.requireConfirmed(Ids.party(partnerId)).party();
    return core.jdbi()
        .inTransaction(
            handle -> {
              AgreementBook book = AgreementBook.lock(handle, partner);
              AgreementText text = text(partner, draft, replaced(book, draft.replaces()));
              return signAndSend(
                  handle, new SignedAgreement(text, partner, null, null, null, null), actor);
            });
  }

  private AgreementText text(
      PartyId partner, AgreementDraft draft, @Nullable AgreementVersion replaced) {
    return new AgreementText(
        UUID.randomUUID().toString(),
        draft.title(),
        new TreeSet<>(List.of(core.self(), partner)),
        new TreeSet<>(draft.purposes()),
        new TreeSet<>(draft.objectTypes()),
        draft.conditions(),
        core.now(),
        draft.validUntil(),
        PartnerCard.suites(),
        draft.deadlines(),
        draft.quotas(),
        replaced);
  }

  private @Nullable AgreementVersion replaced(AgreementBook book, @Nullable String id) {
    if (id == null) {
      return null;
    }
    SignedAgreement base = book.require(Ids.uuid(id, ExchangeFault.AGREEMENT_UNKNOWN));
    requireReplaceable(book, base);
    return AgreementVersion.of(base.text());
  }

  /** Also while it is suspended: a new version may be what settles why. */
  private void requireReplaceable(AgreementBook book, SignedAgreement base) {
    if (!book.state(base, core.now()).standing() || book.termination(base).isPresent()) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_REPLACES);
    }
  }

  /**
   * Signs an offered agreement; it is in force with that, and in the place of the version that it
   * replaces.
   *
   * @param hash the hash of the text that the person read
   * @throws ExchangeException {@code EXCHANGE_AGREEMENT_UNKNOWN}, {@code EXCHANGE_AGREEMENT_HASH},
   *     {@code EXCHANGE_AGREEMENT_STATE}, {@code EXCHANGE_AGREEMENT_REPLACES}
   */
  public Agreement sign(String agreementId, String hash, Viewer actor) {
    return core.jdbi().inTransaction(handle -> sign(handle, agreementId, hash, actor));
  }

  private Agreement sign(Handle handle, String agreementId, String hash, Viewer actor) {
    AgreementBook book = lock(handle, agreementId);
    SignedAgreement agreement = require(book, agreementId, hash);
    directory.requireConfirmed(agreement.partner());
    if (book.state(agreement, core.now()) != AgreementState.OFFERED) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_STATE);
    }
    if (!agreement.text().current()) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_SUITE);
    }
    AgreementVersion replaces = agreement.text().replaces();
    if (replaces != null) {
      requireReplaceable(book, book.require(replaces.id()));
    }
    return signAndSend(handle, agreement, actor);
  }

  /**
   * Suspends an agreement at once: nothing new goes out or comes in under it until this node
   * resumes it; what was exchanged can still be recalled, corrected and attested.
   *
   * @param hash the hash of the text that the person has before them
   * @param reason 1 to 500 characters, which the partner reads
   * @throws ExchangeException {@code EXCHANGE_AGREEMENT_STATE} unless it stands and this node has
   *     not suspended it already, {@code EXCHANGE_AGREEMENT_NOTICE}
   */
  public Agreement suspend(String agreementId, String hash, String reason, Viewer actor) {
    return say(agreementId, hash, AgreementAct.SUSPEND, reason, null, actor);
  }

  /**
   * Takes this node's own suspension back.
   *
   * @throws ExchangeException {@code EXCHANGE_AGREEMENT_STATE} unless this node suspended it
   */
  public Agreement resume(String agreementId, String hash, String reason, Viewer actor) {
    return say(agreementId, hash, AgreementAct.RESUME, reason, null, actor);
  }

  /**
   * Ends an agreement for good, with all its versions.
   *
   * @param from when it ends, not in the past; null for at once
   * @throws ExchangeException {@code EXCHANGE_AGREEMENT_STATE} unless it stands and nobody has
   *     terminated it, {@code EXCHANGE_AGREEMENT_NOTICE}
   */
  public Agreement terminate(
      String agreementId, String hash, String reason, @Nullable Instant from, Viewer actor) {
    return say(agreementId, hash, AgreementAct.TERMINATE, reason, from, actor);
  }

  private Agreement say(
      String agreementId,
      String hash,
      AgreementAct act,
      String reason,
      @Nullable Instant from,
      Viewer actor) {
    return core.jdbi()
        .inTransaction(
            handle -> {
              AgreementBook book = lock(handle, agreementId);
              SignedAgreement agreement = require(book, agreementId, hash);
              requireMay(book, agreement, act);
              Instant now = core.now();
              Instant effect = act == AgreementAct.TERMINATE && from == null ? now : from;
              return send(
                  handle,
                  agreement,
                  new AgreementNotice(
                      AgreementVersion.of(agreement.text()),
                      core.self(),
                      book.next(agreement, core.self()),
                      act,
                      reason,
                      now,
                      effect),
                  actor);
            });
  }

  private void requireMay(AgreementBook book, SignedAgreement agreement, AgreementAct act) {
    boolean suspended =
        book.suspensions(agreement).stream().anyMatch(each -> each.by().equals(core.self()));
    boolean may =
        book.state(agreement, core.now()).standing()
            && switch (act) {
              case SUSPEND -> !suspended;
              case RESUME -> suspended;
              case TERMINATE -> book.termination(agreement).isEmpty();
            };
    if (!may) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_STATE);
    }
  }

  private Agreement send(
      Handle handle, SignedAgreement agreement, AgreementNotice notice, Viewer actor) {
    AgreementNoticePayload payload =
        new AgreementNoticePayload(
            notice,
            core.identity()
                .keys()
                .signing()
                .sign(SignedFormat.AGREEMENT_NOTICE, notice.canonicalJson()));
    sender.enqueue(
        handle,
        draft(agreement, AgreementNoticePayload.MEDIA_TYPE, payload.json(), actor)
            .saying(Map.of("act", notice.act().code())));
    AgreementNoticeTable.insert(handle, payload, notice.at());
    return told(handle, agreement);
  }

  private Agreement signAndSend(Handle handle, SignedAgreement agreement, Viewer actor) {
    AgreementText text = agreement.text();
    Instant now = core.now();
    HybridSignature signature =
        core.identity().keys().signing().sign(SignedFormat.AGREEMENT, text.canonicalJson());
    SignedAgreement signed = agreement.withOurs(signature, now);
    byte[] payload = new AgreementPayload(text, signature).json();
    sender.enqueue(handle, draft(signed, AgreementPayload.MEDIA_TYPE, payload, actor));
    AgreementTable.save(handle, signed, now);
    return told(handle, signed);
  }

  private Agreement told(Handle handle, SignedAgreement agreement) {
    String id = agreement.text().id();
    handle.afterCommit(
        () -> {
          couriers.wake(agreement.partner());
          core.listeners().tell(ExchangeEvent.Topic.AGREEMENT, id);
        });
    AgreementBook book = AgreementBook.of(handle, agreement.partner());
    return book.view(book.require(id), core.now());
  }

  private static Draft draft(
      SignedAgreement agreement, String payloadType, byte[] payload, Viewer actor) {
    return new Draft(
        UUID.randomUUID().toString(),
        agreement.partner(),
        EnvelopeKind.AGREEMENT,
        Lane.of(EnvelopeKind.AGREEMENT),
        Urgency.ROUTINE,
        LIFETIME,
        null,
        List.of(),
        payloadType,
        payload,
        List.of(),
        null,
        LeafKind.AGREEMENT,
        Map.of("by", actor.account(), "agreementHash", agreement.text().hash()));
  }

  /** One agreement; throws {@code EXCHANGE_AGREEMENT_UNKNOWN}. */
  public Agreement get(String agreementId) {
    return core.jdbi()
        .withHandle(
            handle -> {
              AgreementBook book = AgreementBook.of(handle, partner(handle, agreementId));
              return book.view(book.require(agreementId), core.now());
            });
  }

  /**
   * What the last releases to the partner would have been under this agreement; throws {@code
   * EXCHANGE_AGREEMENT_UNKNOWN}.
   */
  public LawReplay effect(String agreementId) {
    Agreement agreement = get(agreementId);
    return core.bank().law().replay(agreement.partner(), agreement.text().terms(null));
  }

  /** The agreements with a partner, newest first. */
  public List<Agreement> with(String partnerId) {
    PartyId partner = directory.require(Ids.party(partnerId)).party();
    return core.jdbi().withHandle(handle -> AgreementBook.of(handle, partner)).views(core.now());
  }

  /**
   * The newest agreement in force that covers the purpose, or else one that is suspended, so that
   * whoever asks learns why nothing goes out; empty when there is neither.
   */
  Optional<Agreement> standing(PartyId partner, Purpose purpose) {
    List<Agreement> covering =
        with(partner.value()).stream()
            .filter(
                each ->
                    each.state().standing()
                        && each.text().current()
                        && each.terms().covers(purpose))
            .toList();
    return covering.stream()
        .filter(each -> each.state() == AgreementState.IN_FORCE)
        .findFirst()
        .or(() -> covering.stream().findFirst());
  }

  private static AgreementBook lock(Handle handle, String agreementId) {
    return AgreementBook.lock(handle, partner(handle, agreementId));
  }

  private static PartyId partner(Handle handle, String agreementId) {
    return AgreementTable.partner(handle, Ids.uuid(agreementId, ExchangeFault.AGREEMENT_UNKNOWN))
        .orElseThrow(() -> new ExchangeException(ExchangeFault.AGREEMENT_UNKNOWN));
  }

  private static SignedAgreement require(AgreementBook book, String agreementId, String hash) {
    SignedAgreement agreement = book.require(agreementId);
    if (!agreement.text().hash().equals(hash)) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_HASH);
    }
    return agreement;
  }
}
