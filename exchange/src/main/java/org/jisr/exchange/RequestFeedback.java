package org.jisr.exchange;

/** What an answer was good for; a closed list, so that it can be counted. */
public enum RequestFeedback {
  USED("used"),
  USEFUL("useful"),
  ARREST("arrest"),
  PREVENTED("prevented"),
  KNOWN_ALREADY("known-already"),
  FALSE("false"),
  NOT_USED("not-used"),
  TOO_LATE("too-late");

  private final String code;

  RequestFeedback(String code) {
    this.code = code;
  }

  /** The code in payloads and in the HTTP API. */
  public String code() {
    return code;
  }

  /** The feedback with that code; throws {@link ExchangeException} for another. */
  public static RequestFeedback of(String code) {
    return Codes.find(
        values(), RequestFeedback::code, code, ExchangeFault.INFORMATION_REQUEST_MALFORMED);
  }
}
