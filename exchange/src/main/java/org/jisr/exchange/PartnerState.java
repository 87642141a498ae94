package org.jisr.exchange;

/** Whether a partner may be exchanged with. */
public enum PartnerState {
  /** Its card is here, but no person has compared the fingerprint yet. */
  PENDING("pending"),
  /** A person compared the fingerprint. */
  CONFIRMED("confirmed"),
  /** Stopped by a person; nothing goes out or comes in. */
  SUSPENDED("suspended"),
  /**
   * Its key was revoked; nothing passes until a person has compared the fingerprint of new keys.
   */
  REVOKED("revoked");

  private final String code;

  PartnerState(String code) {
    this.code = code;
  }

  /** The code in the HTTP API. */
  public String code() {
    return code;
  }
}
