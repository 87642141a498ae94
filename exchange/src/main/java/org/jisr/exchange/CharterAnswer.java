package org.jisr.exchange;

/** What a member says to one version of a charter. */
public enum CharterAnswer {
  SIGNED("signed"),
  DECLINED("declined"),
  /** It had signed and goes. */
  LEFT("left");

  private final String code;

  CharterAnswer(String code) {
    this.code = code;
  }

  /** The code in signed answers and in the HTTP API. */
  public String code() {
    return code;
  }

  static CharterAnswer of(String code) {
    return Codes.find(values(), CharterAnswer::code, code, ExchangeFault.SPACE_INVALID);
  }
}
