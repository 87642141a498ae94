package org.jisr.exchange;

/** What kind of body would receive: said to an originator in place of its name, or beside it. */
public enum RecipientCategory {
  POLICE("police"),
  PROSECUTION("prosecution"),
  BORDER("border"),
  INTELLIGENCE("intelligence"),
  EVENT_SECURITY("event-security"),
  INTERNATIONAL("international"),
  OTHER("other");

  private final String code;

  RecipientCategory(String code) {
    this.code = code;
  }

  /** The code in messages and in the HTTP API. */
  public String code() {
    return code;
  }

  /**
   * The category with that code.
   *
   * @throws ExchangeException {@code EXCHANGE_CONSENT_INVALID}
   */
  public static RecipientCategory of(String code) {
    return Codes.find(values(), RecipientCategory::code, code, ExchangeFault.CONSENT_INVALID);
  }
}
