package org.jisr.bank;

/** Why something is kept beyond a review; a closed list. */
public enum ReviewGround {
  INVESTIGATION_OPEN("investigation-open"),
  PROCEEDINGS_PENDING("proceedings-pending"),
  THREAT_CONTINUES("threat-continues"),
  EVENT_AHEAD("event-ahead"),
  EXONERATES("exonerates"),
  LAW_REQUIRES("law-requires");

  private final String code;

  ReviewGround(String code) {
    this.code = code;
  }

  /** The stable code in the log and the HTTP API. */
  public String code() {
    return code;
  }

  /**
   * The ground with that code.
   *
   * @throws BankException {@code BANK_REVIEW_INVALID} when there is none
   */
  public static ReviewGround of(String code) {
    for (ReviewGround ground : values()) {
      if (ground.code.equals(code)) {
        return ground;
      }
    }
    throw new BankException(BankFault.REVIEW_INVALID);
  }
}
