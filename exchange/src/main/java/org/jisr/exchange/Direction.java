package org.jisr.exchange;

/** Whether this node received or sent. */
public enum Direction {
  IN("in"),
  OUT("out");

  private final String code;

  Direction(String code) {
    this.code = code;
  }

  /** The code in the HTTP API. */
  public String code() {
    return code;
  }
}
