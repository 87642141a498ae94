package org.jisr.bank;

import java.util.Locale;

/** Where the review of an emergency stands. */
public enum EmergencyState {
  /** Oversight has not reviewed it yet, and still has time. */
  AWAITING,
  /** Oversight should have reviewed it by now. */
  OVERDUE,
  /** Oversight reviewed it. */
  REVIEWED;

  private final String code = name().toLowerCase(Locale.ROOT);

  /** The stable code in the API. */
  public String code() {
    return code;
  }
}
