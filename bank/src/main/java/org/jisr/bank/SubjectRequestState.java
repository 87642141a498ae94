package org.jisr.bank;

/** Where a request stands. */
public enum SubjectRequestState {
  RECEIVED("received"),
  IDENTIFIED("identified"),
  AWAITING_DECISION("awaiting-decision"),
  VERIFIED("verified"),
  ANSWERED("answered");

  private final String code;

  SubjectRequestState(String code) {
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
  public static SubjectRequestState of(String code) {
    for (SubjectRequestState each : values()) {
      if (each.code.equals(code)) {
        return each;
      }
    }
    throw new BankException(BankFault.REQUEST_INVALID);
  }
}
