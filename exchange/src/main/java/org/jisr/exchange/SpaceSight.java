package org.jisr.exchange;

/** Whom a member of a space sees, and by whom it is seen: always the same members. */
public enum SpaceSight {
  /** All other members with this sight, and the lead. */
  OPEN("open"),
  /** The lead alone; to everybody else it is not there. */
  LEAD_ONLY("lead-only");

  private final String code;

  SpaceSight(String code) {
    this.code = code;
  }

  /** The code in charters and in the HTTP API. */
  public String code() {
    return code;
  }

  /** The sight with that code; throws {@code EXCHANGE_SPACE_INVALID} for another. */
  public static SpaceSight of(String code) {
    return Codes.find(values(), SpaceSight::code, code, ExchangeFault.SPACE_INVALID);
  }
}
