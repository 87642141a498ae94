package org.jisr.exchange;

/** What the originator wants of a recipient's copies. */
public enum RecallAction {
  /** It must not be used any more. */
  WITHDRAW("withdraw", RecallEffect.GONE, "recalled-by-sender"),
  /** It was wrong; a corrected version goes to whoever may have it. */
  CORRECT("correct", RecallEffect.SUPERSEDED, "corrected-by-sender"),
  /** Its processing is restricted until the originator lifts that. */
  RESTRICT("restrict", RecallEffect.RESTRICTED, "restricted-by-sender"),
  /** The person concerned or a rule had it erased. */
  ERASE("erase", RecallEffect.GONE, "erased-by-sender"),
  /** A restriction ends. */
  LIFT("lift", RecallEffect.LIFTED, "");

  private final String code;
  private final RecallEffect effect;
  private final String tombstone;

  RecallAction(String code, RecallEffect effect, String tombstone) {
    this.code = code;
    this.effect = effect;
    this.tombstone = tombstone;
  }

  /** The code in messages, in the database and in the HTTP API. */
  public String code() {
    return code;
  }

  /** What it does where both nodes tell the actions apart. */
  public RecallEffect effect() {
    return effect;
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
