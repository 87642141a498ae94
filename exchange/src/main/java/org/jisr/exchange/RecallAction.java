package org.jisr.exchange;

/**
 * What the originator wants of a recipient. In each case the item leaves the recipient's bank; what
 * differs is why, and whether something else will come in its place.
 */
public enum RecallAction {
  /** It must not be used any more. */
  WITHDRAW("withdraw", "recalled-by-sender"),
  /** It was wrong; a corrected version follows by a release of its own. */
  CORRECT("correct", "corrected-by-sender"),
  /** Its processing is restricted; should that end, it is released anew. */
  RESTRICT("restrict", "restricted-by-sender"),
  /** The person concerned or a rule had it erased. */
  ERASE("erase", "erased-by-sender");

  private final String code;
  private final String tombstone;

  RecallAction(String code, String tombstone) {
    this.code = code;
    this.tombstone = tombstone;
  }

  /** The code in messages, in the database and in the HTTP API. */
  public String code() {
    return code;
  }

  /** The reason on the tombstone; the partner's own words stay in the envelope. */
  String tombstone() {
    return tombstone;
  }

  /**
   * The action with that code.
   *
   * @throws ExchangeException {@code EXCHANGE_RECALL_INVALID}
   */
  public static RecallAction of(String code) {
    return Codes.find(values(), RecallAction::code, code, ExchangeFault.RECALL_INVALID);
  }
}
