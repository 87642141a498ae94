package org.jisr.exchange;

/** What one party alone may say about an agreement that both signed. */
public enum AgreementAct {
  /** Nothing new goes out or comes in until the same party resumes it. */
  SUSPEND("suspend"),
  /** The party that suspended it takes that back. */
  RESUME("resume"),
  /** It ends at a date that is not in the past; nothing takes that back. */
  TERMINATE("terminate");

  private final String code;

  AgreementAct(String code) {
    this.code = code;
  }

  /** The code in notices, in the log and in the HTTP API. */
  public String code() {
    return code;
  }

  /** The act with that code; throws {@link ExchangeException} for another. */
  static AgreementAct of(String code) {
    return Codes.find(values(), AgreementAct::code, code, ExchangeFault.AGREEMENT_NOTICE);
  }
}
