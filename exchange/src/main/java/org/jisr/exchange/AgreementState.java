package org.jisr.exchange;

/** Where an agreement stands at this node. */
public enum AgreementState {
  /** We signed; the partner has not answered. */
  PROPOSED("proposed"),
  /** The partner signed; we have not. */
  OFFERED("offered"),
  /** Both signed the same text. */
  IN_FORCE("in-force"),
  /** Its validity is over. */
  ENDED("ended");

  private final String code;

  AgreementState(String code) {
    this.code = code;
  }

  /** The code in the HTTP API. */
  public String code() {
    return code;
  }
}
