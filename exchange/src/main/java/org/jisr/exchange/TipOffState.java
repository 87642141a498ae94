package org.jisr.exchange;

/** Where a tip-off stands. */
public enum TipOffState {
  /** On its way; the partner has not confirmed that it has it. */
  SENT("sent"),
  /** On the partner's screen. */
  DELIVERED("delivered"),
  /** An officer of the recipient said that it was read. */
  ACKNOWLEDGED("acknowledged"),
  /** Nobody acknowledged in time; it went at least one level up. */
  ESCALATED("escalated"),
  /** The outcome is known. */
  CLOSED("closed");

  private final String code;

  TipOffState(String code) {
    this.code = code;
  }

  /** The code in the HTTP API. */
  public String code() {
    return code;
  }
}
