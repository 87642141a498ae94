package org.jisr.exchange;

/** What a recall does to a recipient's copy. Receipts name it. */
public enum RecallEffect {
  /** The copy is no longer there; a tombstone is. */
  GONE("gone"),
  /** The copy says that another version holds, and leaves no more. */
  SUPERSEDED("superseded"),
  /** The copy is kept and used for nothing but what the notice leaves open. */
  RESTRICTED("restricted"),
  /** One restriction ended. */
  LIFTED("lifted");

  private final String code;

  RecallEffect(String code) {
    this.code = code;
  }

  /** The code in receipts, in the database and in the HTTP API. */
  public String code() {
    return code;
  }

  /** Whether something is taken from the recipient, and not given back. */
  boolean tightens() {
    return this != LIFTED;
  }

  static RecallEffect of(String code) {
    return Codes.find(values(), RecallEffect::code, code, ExchangeFault.RECEIPT_INVALID);
  }
}
