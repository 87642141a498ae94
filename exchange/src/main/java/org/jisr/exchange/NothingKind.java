package org.jisr.exchange;

/**
 * What the holder really decided when the asker hears "no data"; never leaves the holder's node.
 */
public enum NothingKind {
  /** There is nothing. */
  NO_DATA("no-data"),
  /** The holder neither confirms nor denies that there is something. */
  NEITHER_CONFIRM_NOR_DENY("neither-confirm-nor-deny");

  private final String code;

  NothingKind(String code) {
    this.code = code;
  }

  /** The code in the HTTP API and, as a commitment, in the log. */
  public String code() {
    return code;
  }

  static NothingKind of(String code) {
    return Codes.find(values(), NothingKind::code, code, ExchangeFault.STORE_UNAVAILABLE);
  }
}
