package org.jisr.bank;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jisr.law.AgreementTerms;
import org.jisr.law.Consent;
import org.jisr.law.HumanRights;
import org.jisr.law.Need;
import org.jisr.law.PartyId;
import org.jisr.law.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * To whom items would go, and on what ground; the bank adds the holder and each object's type.
 *
 * @param consents originators' consents on file
 * @param granted what officers have already added for this very release
 * @param humanRights the officer's answer that releases on persons need
 * @param statementConsents the same for single statements; each counts for its statement only
 * @param second the opaque id of the officer who granted it; null where nobody had to
 */
public record ReleaseRequest(
    PartyId recipient,
    Purpose purpose,
    @Nullable AgreementTerms agreement,
    Set<Consent> consents,
    List<StatementConsent> statementConsents,
    Set<Need> granted,
    HumanRights humanRights,
    @Nullable String second) {
  /** Copies the sets. */
  public ReleaseRequest {
    consents = Set.copyOf(consents);
    statementConsents = List.copyOf(statementConsents);
    granted = Set.copyOf(granted);
  }

  /** A request without consents and grants. */
  public ReleaseRequest(PartyId recipient, Purpose purpose, @Nullable AgreementTerms agreement) {
    this(
        recipient, purpose, agreement, Set.of(), List.of(), Set.of(), HumanRights.UNANSWERED, null);
  }

  /** The same request with an officer's answer. */
  public ReleaseRequest answered(HumanRights answer) {
    return new ReleaseRequest(
        recipient, purpose, agreement, consents, statementConsents, granted, answer, second);
  }

  /** The same request with what another officer granted, once that officer has. */
  public ReleaseRequest granted(Set<Need> needs, @Nullable String officer) {
    return new ReleaseRequest(
        recipient, purpose, agreement, consents, statementConsents, needs, humanRights, officer);
  }

  /** The same request with consents for single statements. */
  public ReleaseRequest consented(List<StatementConsent> given) {
    return new ReleaseRequest(
        recipient, purpose, agreement, consents, given, granted, humanRights, second);
  }

  /** The consents to a statement that hold for this recipient and purpose at that time. */
  List<StatementConsent> consentsTo(UUID statement, Instant now) {
    return statementConsents.stream()
        .filter(each -> each.statement().equals(statement))
        .filter(each -> each.consent().recipient().equals(recipient))
        .filter(each -> each.consent().purpose().covers(purpose))
        .filter(each -> now.isBefore(each.consent().until()))
        .toList();
  }
}
