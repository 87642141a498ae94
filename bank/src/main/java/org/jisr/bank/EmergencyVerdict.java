package org.jisr.bank;

import java.util.Locale;

/** What oversight finds of an emergency. */
public enum EmergencyVerdict {
  /** It was one, and what was opened was needed. */
  IN_ORDER,
  /** It was not, or something else was opened. */
  OBJECTION;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The stable code in the API, the table and the log. */
  public String code() {
    return code;
  }

  /**
   * The verdict with that code.
   *
   * @throws BankException {@code BANK_EMERGENCY_INVALID}
   */
  public static EmergencyVerdict of(String code) {
    for (EmergencyVerdict verdict : values()) {
      if (verdict.code.equals(code)) {
        return verdict;
      }
    }
    throw new BankException(BankFault.EMERGENCY_INVALID);
  }
}
