package org.jisr.bank;

/** What came of a request; a closed list, known to oversight and never told in the answer. */
public enum SubjectOutcome {
  VERIFIED_NO_FURTHER_INFORMATION("verified-no-further-information"),
  CORRECTED("corrected"),
  ERASED("erased"),
  RESTRICTED("restricted"),
  IDENTITY_NOT_ESTABLISHED("identity-not-established");

  private final String code;

  SubjectOutcome(String code) {
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
  public static SubjectOutcome of(String code) {
    for (SubjectOutcome each : values()) {
      if (each.code.equals(code)) {
        return each;
      }
    }
    throw new BankException(BankFault.REQUEST_INVALID);
  }
}
