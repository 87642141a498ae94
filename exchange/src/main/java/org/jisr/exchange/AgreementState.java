package org.jisr.exchange;

/**
 * Where an agreement stands at this node. {@link AgreementBook} says which one it is; only what is
 * in force lets something new go out or come in.
 */
public enum AgreementState {
  /** We signed; the partner has not answered. */
  PROPOSED("proposed"),
  /** The partner signed; we have not. */
  OFFERED("offered"),
  /** Both signed the same text. */
  IN_FORCE("in-force"),
  /** In force, but one of the two, or each, suspended it. */
  SUSPENDED("suspended"),
  /** Another version took its place, whether it was in force before or only proposed. */
  REPLACED("replaced"),
  /** One of the two terminated it and the date has come. */
  TERMINATED("terminated"),
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

  /** Whether both signed it and nothing has ended it; a party may suspend or terminate it then. */
  public boolean standing() {
    return this == IN_FORCE || this == SUSPENDED;
  }
}
