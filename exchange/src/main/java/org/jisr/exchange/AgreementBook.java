package org.jisr.exchange;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jisr.law.AgreementTerms;
import org.jisr.law.PartyId;
import org.jspecify.annotations.Nullable;

/**
 * All that two parties signed and said about their agreements, and what follows from it: a function
 * of the set alone, so that both nodes come to the same whatever came first.
 *
 * <p>Versions that replace each other are one agreement, and a notice about one of them is about
 * all: no signature that crosses a suspension or a termination on its way undoes it.
 */
record AgreementBook(List<SignedAgreement> agreements, List<AgreementNotice> notices) {
  /** Of two versions that both parties signed in the place of the same one, the first counts. */
  private static final Comparator<SignedAgreement> FIRST =
      Comparator.<SignedAgreement, Instant>comparing(each -> each.text().proposedAt())
          .thenComparing(each -> each.text().hash());

  AgreementBook {
    agreements = List.copyOf(agreements);
    notices = List.copyOf(notices);
  }

  /** What there is with a partner, the newest first. */
  static AgreementBook of(Handle handle, PartyId partner) {
    return new AgreementBook(
        AgreementTable.with(handle, partner), AgreementNoticeTable.with(handle, partner));
  }

  /** The same, held until the transaction ends: nothing goes out while it changes. */
  static AgreementBook lock(Handle handle, PartyId partner) {
    AgreementTable.lock(handle, partner);
    return of(handle, partner);
  }

  Optional<SignedAgreement> find(@Nullable String id) {
    return agreements.stream().filter(each -> each.text().id().equals(id)).findFirst();
  }

  /** Throws {@code EXCHANGE_AGREEMENT_UNKNOWN}. */
  SignedAgreement require(String id) {
    return find(id).orElseThrow(() -> new ExchangeException(ExchangeFault.AGREEMENT_UNKNOWN));
  }

  /** The version that this text wants to take the place of; empty for a first one. */
  private Optional<SignedAgreement> before(SignedAgreement agreement) {
    AgreementVersion replaced = agreement.text().replaces();
    return replaced == null
        ? Optional.empty()
        : find(replaced.id()).filter(each -> each.text().hash().equals(replaced.hash()));
  }

  /** Ends because a text holds the hash of the one before, so that none can go round. */
  private SignedAgreement first(SignedAgreement agreement) {
    SignedAgreement first = agreement;
    Optional<SignedAgreement> before = before(first);
    while (before.isPresent()) {
      first = before.get();
      before = before(first);
    }
    return first;
  }

  /** What took the place of this version; empty while it is the newest that both signed. */
  private Optional<SignedAgreement> successor(SignedAgreement agreement) {
    AgreementVersion version = AgreementVersion.of(agreement.text());
    return agreements.stream()
        .filter(each -> each.inForceFrom() != null && version.equals(each.text().replaces()))
        .min(FIRST);
  }

  /**
   * What stands in the place of this version: its successor, or the version that was signed instead
   * of it; empty while nothing does.
   */
  Optional<SignedAgreement> replacement(SignedAgreement agreement) {
    Optional<SignedAgreement> instead =
        before(agreement)
            .flatMap(base -> replacement(base))
            .filter(winner -> !winner.text().equals(agreement.text()));
    return instead.isPresent() ? instead : successor(agreement);
  }

  /** The notices about any version of it, by party and number. */
  List<AgreementNotice> about(SignedAgreement agreement) {
    String first = first(agreement).text().id();
    return notices.stream()
        .filter(
            each ->
                find(each.version().id())
                    .filter(named -> first(named).text().id().equals(first))
                    .isPresent())
        .sorted(
            Comparator.<AgreementNotice, PartyId>comparing(AgreementNotice::by)
                .thenComparingInt(AgreementNotice::seq))
        .toList();
  }

  /** The suspensions that hold, at most one of each party, the earliest first. */
  List<AgreementNotice> suspensions(SignedAgreement agreement) {
    Map<PartyId, AgreementNotice> last = new HashMap<>();
    about(agreement).stream()
        .filter(each -> each.act() != AgreementAct.TERMINATE)
        .forEach(each -> last.put(each.by(), each));
    return last.values().stream()
        .filter(each -> each.act() == AgreementAct.SUSPEND)
        .sorted(Comparator.comparing(AgreementNotice::at).thenComparing(AgreementNotice::by))
        .toList();
  }

  /** The termination that takes effect first. */
  Optional<AgreementNotice> termination(SignedAgreement agreement) {
    return about(agreement).stream()
        .filter(each -> each.act() == AgreementAct.TERMINATE)
        .min(
            Comparator.comparing(AgreementBook::effect)
                .thenComparing(AgreementNotice::by)
                .thenComparingInt(AgreementNotice::seq));
  }

  private static Instant effect(AgreementNotice notice) {
    Instant from = notice.from();
    return from == null ? notice.at() : from;
  }

  /** The number of this party's next notice about it. */
  int next(SignedAgreement agreement, PartyId by) {
    return about(agreement).stream()
            .filter(each -> each.by().equals(by))
            .mapToInt(AgreementNotice::seq)
            .max()
            .orElse(0)
        + 1;
  }

  AgreementState state(SignedAgreement agreement, Instant now) {
    return replacement(agreement).isPresent() ? AgreementState.REPLACED : lifetime(agreement, now);
  }

  /** The state, were there no other version. */
  AgreementState lifetime(SignedAgreement agreement, Instant now) {
    Instant terminated = termination(agreement).map(AgreementBook::effect).orElse(Instant.MAX);
    Instant until = agreement.text().validUntil();
    if (!now.isBefore(terminated) && !until.isBefore(terminated)) {
      return AgreementState.TERMINATED;
    }
    if (!now.isBefore(until)) {
      return AgreementState.ENDED;
    }
    if (agreement.inForceFrom() == null) {
      return agreement.ours() != null ? AgreementState.PROPOSED : AgreementState.OFFERED;
    }
    return suspensions(agreement).isEmpty() ? AgreementState.IN_FORCE : AgreementState.SUSPENDED;
  }

  /** As people and rules see it. */
  Agreement view(SignedAgreement agreement, Instant now) {
    Instant since = agreement.inForceFrom();
    return new Agreement(
        agreement.text(),
        agreement.partner(),
        state(agreement, now),
        agreement.ours() != null,
        agreement.theirs() != null,
        since != null && since.isAfter(now) ? now : since,
        about(agreement),
        suspensions(agreement),
        termination(agreement).orElse(null),
        replacement(agreement).map(each -> each.text().id()).orElse(null));
  }

  List<Agreement> views(Instant now) {
    return agreements.stream().map(each -> view(each, now)).toList();
  }

  /** What the rules of law read in a suspension. */
  static AgreementTerms.@Nullable Suspension suspension(List<AgreementNotice> suspensions) {
    return suspensions.isEmpty()
        ? null
        : new AgreementTerms.Suspension(suspensions.getFirst().by(), suspensions.getFirst().at());
  }
}
