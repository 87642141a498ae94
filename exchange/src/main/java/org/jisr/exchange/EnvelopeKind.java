package org.jisr.exchange;

/** What an envelope carries. */
public enum EnvelopeKind {
  /** The text of an agreement with one or both signatures. */
  AGREEMENT("agreement"),
  /** Items for the recipient's bank. */
  RELEASE("release"),
  /** An urgent warning with the items it is about. */
  TIP_OFF("tip-off"),
  /** An officer's word that a tip-off was read. */
  ACKNOWLEDGEMENT("acknowledgement"),
  /** What came of a tip-off. */
  OUTCOME("outcome"),
  /** The sender calls items back. */
  RECALL("recall"),
  /** How far a recall has come behind the node that it was sent to. */
  RECALL_PROGRESS("recall-progress"),
  /** A request for information. */
  REQUEST("request"),
  /** What one side says about a request for information. */
  REQUEST_STEP("request-step"),
  /** What nodes say to each other about a space. */
  SPACE("space"),
  /** A question for an originator's consent to onward use. */
  CONSENT_REQUEST("consent-request"),
  /** The answer to it, or its withdrawal. */
  CONSENT_ANSWER("consent-answer"),
  /** What an officer of one side says to the other about items that passed between them. */
  REMARK("remark"),
  /** The sender's signed count of what passed between the two in a month. */
  STATEMENT("statement"),
  /** The sender has new keys. */
  KEYS("keys"),
  /** The recipient's signed word on what it did with an envelope; outside the channel's order. */
  RECEIPT("receipt");

  private final String code;

  EnvelopeKind(String code) {
    this.code = code;
  }

  /** Whether its payload holds items for the recipient's bank. */
  boolean carriesItems() {
    return this == RELEASE || this == TIP_OFF;
  }

  /** The code in headers and in the HTTP API. */
  public String code() {
    return code;
  }

  /** The kind with that code; throws {@link ExchangeException} for another. */
  static EnvelopeKind of(String code) {
    return Codes.find(values(), EnvelopeKind::code, code, ExchangeFault.ENVELOPE_MALFORMED);
  }
}
