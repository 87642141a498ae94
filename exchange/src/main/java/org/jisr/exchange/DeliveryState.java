package org.jisr.exchange;

/** How far an envelope got; in the inbox it is {@code ACKNOWLEDGED} or {@code REFUSED} only. */
public enum DeliveryState {
  /** Logged and stored, waiting to be sent. */
  QUEUED("queued"),
  /** Handed to the partner at least once, without an answer yet. */
  SENT("sent"),
  /** The partner's signed receipt says that it is stored. */
  ACKNOWLEDGED("acknowledged"),
  /** The partner's signed receipt says that it was refused, and why. */
  REFUSED("refused");

  private final String code;

  DeliveryState(String code) {
    this.code = code;
  }

  /** The code in the HTTP API. */
  public String code() {
    return code;
  }
}
