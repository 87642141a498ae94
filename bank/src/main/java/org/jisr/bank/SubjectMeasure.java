package org.jisr.bank;

/** What the verification asks of somebody with the right to decide. */
public enum SubjectMeasure {
  NONE("none"),
  CORRECT("correct"),
  RESTRICT("restrict"),
  ERASE("erase");

  private final String code;

  SubjectMeasure(String code) {
    this.code = code;
  }

  /** The stable code in the database, the log and the HTTP API. */
  public String code() {
    return code;
  }

  /**
   * The member with that code.
   *
   * @throws BankException {@code BANK_REQUEST_INVALID} when there is none
   */
  public static SubjectMeasure of(String code) {
    for (SubjectMeasure each : values()) {
      if (each.code.equals(code)) {
        return each;
      }
    }
    throw new BankException(BankFault.REQUEST_INVALID);
  }
}
