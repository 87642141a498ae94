package org.jisr.law;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The circumstances of one release.
 *
 * @param holder the party that would send
 * @param recipient the party that would receive
 * @param purpose what the recipient would get it for
 * @param agreement the terms between the two, if any
 * @param objectType the STIX type of the object
 * @param consents the originators' consents on file
 * @param granted what officers have already added for this very release
 */
public record ReleaseContext(
    PartyId holder,
    PartyId recipient,
    Purpose purpose,
    @Nullable AgreementTerms agreement,
    String objectType,
    Set<Consent> consents,
    Set<Need> granted) {

  /** Copies the sets. */
  public ReleaseContext {
    consents = Set.copyOf(consents);
    granted = Set.copyOf(granted);
  }

  /** A release without consents on file and without anything granted yet. */
  public ReleaseContext(
      PartyId holder,
      PartyId recipient,
      Purpose purpose,
      @Nullable AgreementTerms agreement,
      String objectType) {
    this(holder, recipient, purpose, agreement, objectType, Set.of(), Set.of());
  }
}
