package org.jisr.exchange;

/** Whether a subscriber is heard. */
public enum SubscriberState {
  ACTIVE("active"),
  SUSPENDED("suspended");

  private final String code;

  SubscriberState(String code) {
    this.code = code;
  }

  /** The code in the HTTP API and the database. */
  public String code() {
    return code;
  }
}
