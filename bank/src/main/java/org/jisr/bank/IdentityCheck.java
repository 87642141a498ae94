package org.jisr.bank;

/** How it was established that somebody is who they say. */
public enum IdentityCheck {
  DOCUMENT_SEEN("document-seen"),
  REPRESENTATIVE("representative"),
  AUTHORITY_CONFIRMED("authority-confirmed"),
  NOT_ESTABLISHED("not-established");

  private final String code;

  IdentityCheck(String code) {
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
  public static IdentityCheck of(String code) {
    for (IdentityCheck each : values()) {
      if (each.code.equals(code)) {
        return each;
      }
    }
    throw new BankException(BankFault.REQUEST_INVALID);
  }
}
