package org.jisr.exchange;

/** What a member that joins late may still be given of what was released before. */
public enum ReplayRule {
  /** Nothing. */
  NOTHING("nothing"),
  /** What was released since a charter first named it. */
  SINCE_NAMED("since-named"),
  /** Everything. */
  EVERYTHING("everything");

  private final String code;

  ReplayRule(String code) {
    this.code = code;
  }

  /** The code in charters and in the HTTP API. */
  public String code() {
    return code;
  }

  /** The rule with that code; throws {@code EXCHANGE_SPACE_INVALID} for another. */
  public static ReplayRule of(String code) {
    return Codes.find(values(), ReplayRule::code, code, ExchangeFault.SPACE_INVALID);
  }
}
