package org.jisr.exchange;

/** Why a space is over for a node. */
public enum SpaceEnd {
  /** A person of this node left. */
  LEFT("left"),
  /** The charter's time is over. */
  SUNSET("sunset"),
  /** The lead no longer names this node, or ended the space. */
  DISMISSED("dismissed");

  private final String code;

  SpaceEnd(String code) {
    this.code = code;
  }

  /** The code in attestations and in the HTTP API. */
  public String code() {
    return code;
  }

  static SpaceEnd of(String code) {
    return Codes.find(values(), SpaceEnd::code, code, ExchangeFault.SPACE_INVALID);
  }
}
