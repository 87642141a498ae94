package org.jisr.taxii;

/** What can go wrong on this side of the wire, each with a stable code. */
public enum TaxiiFault {
  ADDRESS_INVALID(
      "The address is not that of an API root and a collection. Use https, or http on this machine"
          + " only, without user, query or fragment."),
  ANSWER_TOO_LARGE("The server's answer is larger than what was agreed to read.");

  private final String message;

  TaxiiFault(String message) {
    this.message = message;
  }

  /** The stable code, {@code TAXII_CLIENT_} and the name. */
  public String code() {
    return "TAXII_CLIENT_" + name();
  }

  /** What was wrong and what to do, in English; for log lines. */
  public String message() {
    return message;
  }
}
