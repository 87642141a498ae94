package org.jisr.exchange;

/** What came of a tip-off; a closed list, so that it can be counted. */
public enum TipOffResult {
  PREVENTED("prevented"),
  FOUND("found"),
  NOT_FOUND("not-found"),
  FALSE_ALARM("false-alarm"),
  NO_ACTION("no-action");

  private final String code;

  TipOffResult(String code) {
    this.code = code;
  }

  /** The code in payloads and in the HTTP API. */
  public String code() {
    return code;
  }

  /** The result with that code; throws {@link ExchangeException} for another. */
  public static TipOffResult of(String code) {
    return Codes.find(values(), TipOffResult::code, code, ExchangeFault.TIP_OFF_INVALID);
  }
}
