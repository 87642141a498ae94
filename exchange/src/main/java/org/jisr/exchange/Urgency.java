package org.jisr.exchange;

/** How soon the recipient must look. */
public enum Urgency {
  /** Lives may depend on minutes. */
  IMMEDIATE("immediate"),
  /** Within the working day. */
  TODAY("today"),
  /** In the ordinary course. */
  ROUTINE("routine");

  private final String code;

  Urgency(String code) {
    this.code = code;
  }

  /** The code in headers and in the HTTP API. */
  public String code() {
    return code;
  }

  /** The urgency with that code; throws {@link ExchangeException} for another. */
  public static Urgency of(String code) {
    return Codes.find(values(), Urgency::code, code, ExchangeFault.ENVELOPE_MALFORMED);
  }
}
