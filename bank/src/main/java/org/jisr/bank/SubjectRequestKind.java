package org.jisr.bank;

/** What a person asks about their data (Directive (EU) 2016/680, articles 14 to 17). */
public enum SubjectRequestKind {
  ACCESS("access"),
  RECTIFICATION("rectification"),
  RESTRICTION("restriction"),
  ERASURE("erasure"),
  VERIFICATION("verification");

  private final String code;

  SubjectRequestKind(String code) {
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
  public static SubjectRequestKind of(String code) {
    for (SubjectRequestKind each : values()) {
      if (each.code.equals(code)) {
        return each;
      }
    }
    throw new BankException(BankFault.REQUEST_INVALID);
  }
}
