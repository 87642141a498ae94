package org.jisr.exchange;

/** Whose screen a tip-off is on: it climbs when nobody acknowledges in time. */
public enum EscalationLevel {
  OFFICER("officer"),
  DUTY_OFFICER("duty-officer"),
  HEAD("head");

  private final String code;

  EscalationLevel(String code) {
    this.code = code;
  }

  /** The code in the HTTP API. */
  public String code() {
    return code;
  }

  /** The next level up; the head stays the head. */
  EscalationLevel next() {
    return this == OFFICER ? DUTY_OFFICER : HEAD;
  }
}
