package org.jisr.bank;

import java.util.Set;
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
 * @param second the opaque id of the officer who granted it; null where nobody had to
 */
public record ReleaseRequest(
    PartyId recipient,
    Purpose purpose,
    @Nullable AgreementTerms agreement,
    Set<Consent> consents,
    Set<Need> granted,
    HumanRights humanRights,
    @Nullable String second) {
  /** Copies the sets. */
  public ReleaseRequest {
    consents = Set.copyOf(consents);
    granted = Set.copyOf(granted);
  }

  /** A request without consents and grants. */
  public ReleaseRequest(PartyId recipient, Purpose purpose, @Nullable AgreementTerms agreement) {
    this(recipient, purpose, agreement, Set.of(), Set.of(), HumanRights.UNANSWERED, null);
  }

  /** The same request with an officer's answer. */
  public ReleaseRequest answered(HumanRights answer) {
    return new ReleaseRequest(recipient, purpose, agreement, consents, granted, answer, second);
  }

  /** The same request with what another officer granted, once that officer has. */
  public ReleaseRequest granted(Set<Need> needs, @Nullable String officer) {
    return new ReleaseRequest(recipient, purpose, agreement, consents, needs, humanRights, officer);
  }
}
