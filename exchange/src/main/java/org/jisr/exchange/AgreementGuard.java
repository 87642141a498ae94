package org.jisr.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jisr.law.PartyId;

/**
 * Stands before everything new that goes out under an agreement and behind everything new that
 * comes in: whether it is in force at this very moment, and whether its quotas leave room.
 */
final class AgreementGuard {
  private static final Duration DAY = Duration.ofDays(1);

  /** How long a version may still be used while the news of the next is being written down. */
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  private AgreementGuard() {}

  /**
   * Holds the partner's agreements until the transaction ends, so that no notice overtakes what is
   * about to be logged as sent.
   *
   * @throws ExchangeException {@code EXCHANGE_AGREEMENT_SUSPENDED}, {@code
   *     EXCHANGE_AGREEMENT_STATE}, {@code EXCHANGE_AGREEMENT_QUOTA}
   */
  static void require(Handle handle, List<Draft> drafts, Instant now) {
    drafts.stream()
        .filter(draft -> isNew(draft.kind()))
        .map(Draft::to)
        .distinct()
        .sorted()
        .forEach(
            partner ->
                require(
                    handle,
                    AgreementBook.lock(handle, partner),
                    drafts.stream().filter(each -> each.to().equals(partner)).toList(),
                    now));
  }

  private static void require(Handle handle, AgreementBook book, List<Draft> drafts, Instant now) {
    for (Draft draft : drafts) {
      Draft.Terms terms = draft.terms();
      if (!isNew(draft.kind()) || terms == null) {
        continue;
      }
      SignedAgreement agreement = book.require(terms.agreementId());
      requireInForce(book.state(agreement, now));
      requireRoom(handle, agreement.text(), draft, drafts, now);
    }
  }

  private static boolean isNew(EnvelopeKind kind) {
    return kind.carriesItems() || kind == EnvelopeKind.REQUEST;
  }

  private static void requireInForce(AgreementState state) {
    switch (state) {
      case IN_FORCE -> {}
      case SUSPENDED -> throw new ExchangeException(ExchangeFault.AGREEMENT_SUSPENDED);
      case PROPOSED, OFFERED, REPLACED, TERMINATED, ENDED ->
          throw new ExchangeException(ExchangeFault.AGREEMENT_STATE);
    }
  }

  private static void requireRoom(
      Handle handle, AgreementText text, Draft draft, List<Draft> all, Instant now) {
    AgreementQuotas quotas = text.quotas();
    Instant since = now.minus(DAY);
    boolean request = draft.kind() == EnvelopeKind.REQUEST;
    boolean spent =
        request
            ? AgreementQuotas.spent(
                quotas.openRequests(), RequestTable.open(handle, text.id(), Direction.OUT))
            : tooMany(handle, quotas, draft, all, since);
    if (draft.kind() == EnvelopeKind.TIP_OFF) {
      spent |= warned(handle, quotas, draft.to(), since);
    }
    if (spent) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_QUOTA);
    }
  }

  private static boolean warned(
      Handle handle, AgreementQuotas quotas, PartyId partner, Instant since) {
    return AgreementQuotas.spent(
        quotas.tipOffsPerDay(), OutboxTable.tipOffsSince(handle, partner, since));
  }

  /** Throws {@code EXCHANGE_AGREEMENT_QUOTA} before the gate logs that a warning may go. */
  static void requireWarning(Handle handle, Agreement agreement, Instant now) {
    if (warned(handle, agreement.text().quotas(), agreement.partner(), now.minus(DAY))) {
      throw new ExchangeException(ExchangeFault.AGREEMENT_QUOTA);
    }
  }

  private static boolean tooMany(
      Handle handle, AgreementQuotas quotas, Draft draft, List<Draft> all, Instant since) {
    if (quotas.statementsPerDay() == 0) {
      return false;
    }
    long more = all.stream().mapToLong(each -> each.items().size()).sum();
    return OutboxTable.itemsSince(handle, draft.to(), since) + more > quotas.statementsPerDay();
  }

  /**
   * Throws unless something new may come in under it. What was sent under a version while its
   * sender could not know of the next is as good as before.
   */
  static void requireNew(
      AgreementBook book, SignedAgreement agreement, EnvelopeHeader header, Instant now) {
    Optional<SignedAgreement> next = book.replacement(agreement);
    Instant known = next.map(SignedAgreement::knownThere).orElse(null);
    boolean underWay =
        next.isPresent() && (known == null || !header.createdAt().isAfter(known.plus(OVERLAP)));
    requireInForce(underWay ? book.lifetime(agreement, now) : book.state(agreement, now));
  }
}
