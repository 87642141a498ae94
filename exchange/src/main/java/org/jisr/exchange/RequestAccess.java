package org.jisr.exchange;

/** How the holder can reach what is asked, as it judges itself. */
public enum RequestAccess {
  /** In its own files. */
  DIRECT("direct"),
  /** With other authorities or private parties, from whom it has to ask it. */
  INDIRECT("indirect");

  private final String code;

  RequestAccess(String code) {
    this.code = code;
  }

  /** The code in payloads and in the HTTP API. */
  public String code() {
    return code;
  }

  /** The access with that code; throws {@link ExchangeException} for another. */
  public static RequestAccess of(String code) {
    return Codes.find(
        values(), RequestAccess::code, code, ExchangeFault.INFORMATION_REQUEST_MALFORMED);
  }
}
