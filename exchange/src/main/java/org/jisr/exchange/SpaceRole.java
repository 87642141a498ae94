package org.jisr.exchange;

/** What a member does in a space. */
public enum SpaceRole {
  /** Keeps the charter, and releases and receives like a member. */
  LEAD("lead"),
  /** Releases and receives. */
  MEMBER("member"),
  /** Receives only. */
  OBSERVER("observer");

  private final String code;

  SpaceRole(String code) {
    this.code = code;
  }

  /** The code in charters and in the HTTP API. */
  public String code() {
    return code;
  }

  /** The role with that code; throws {@code EXCHANGE_SPACE_INVALID} for another. */
  public static SpaceRole of(String code) {
    return Codes.find(values(), SpaceRole::code, code, ExchangeFault.SPACE_INVALID);
  }
}
