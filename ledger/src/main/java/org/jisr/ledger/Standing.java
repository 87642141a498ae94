package org.jisr.ledger;

/** How far the two sides' statements on a month agree. */
public enum Standing {
  /** The month is not over. */
  OPEN("open"),
  /** The partner is an outside party: it makes no statements and cannot enforce. */
  OUTSIDE("outside"),
  /** Letters of that month are older than their places in the log; it cannot be stated. */
  UNCOUNTED("uncounted"),
  /** Nothing passed, or neither side has stated it yet. */
  UNSTATED("unstated"),
  /** This node's statement is made, the partner's has not come. */
  THEIRS_MISSING("theirs-missing"),
  /** The partner's statement came, this node's is not made yet. */
  OURS_MISSING("ours-missing"),
  /** Both say the same. */
  AGREED("agreed"),
  /** They differ only by letters that the receiver did not have yet. */
  UNDERWAY("underway"),
  /** They differ otherwise: somebody's log or channel is not what it was. */
  DIFFERS("differs");

  private final String code;

  Standing(String code) {
    this.code = code;
  }

  /** The code in the HTTP API. */
  public String code() {
    return code;
  }
}
