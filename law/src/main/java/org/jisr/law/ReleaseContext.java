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
 * @param circumstances what surrounds it, the law in force among it
 */
public record ReleaseContext(
    PartyId holder,
    PartyId recipient,
    Purpose purpose,
    @Nullable AgreementTerms agreement,
    String objectType,
    Set<Consent> consents,
    Set<Need> granted,
    Circumstances circumstances) {

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

  /** A release about whose circumstances nothing is known. */
  public ReleaseContext(
      PartyId holder,
      PartyId recipient,
      Purpose purpose,
      @Nullable AgreementTerms agreement,
      String objectType,
      Set<Consent> consents,
      Set<Need> granted) {
    this(holder, recipient, purpose, agreement, objectType, consents, granted, Circumstances.NONE);
  }

  /** The same release in other circumstances. */
  public ReleaseContext in(Circumstances others) {
    return new ReleaseContext(
        holder, recipient, purpose, agreement, objectType, consents, granted, others);
  }

  /** The same release under another law. */
  public ReleaseContext under(LawBook law) {
    return in(circumstances.under(law));
  }

  /** The same release under other terms with the recipient. */
  public ReleaseContext under(AgreementTerms terms) {
    return new ReleaseContext(
        holder, recipient, purpose, terms, objectType, consents, granted, circumstances);
  }

  /** Canonical JSON without the law in force: what is needed to decide again. */
  public byte[] canonicalJson() {
    return ContextJson.write(this);
  }

  /**
   * The context that {@link #canonicalJson()} wrote, under no law.
   *
   * @throws LawException {@code LAW_TEXT_UNREADABLE}
   */
  public static ReleaseContext ofJson(byte[] json) {
    return ContextJson.read(json);
  }
}
