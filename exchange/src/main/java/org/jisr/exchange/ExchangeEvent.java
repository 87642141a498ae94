package org.jisr.exchange;

/**
 * Something changed that a screen may want to show at once.
 *
 * @param id which envelope, tip-off, partner, agreement, outlet, proposal, request, space or the
 *     partner of a statement
 */
public record ExchangeEvent(Topic topic, String id) {
  /** The kinds of events, named as in the HTTP API's stream. */
  public enum Topic {
    INBOX("inbox"),
    OUTBOX("outbox"),
    TIP_OFF("tip-off"),
    PARTNER("partner"),
    AGREEMENT("agreement"),
    OUTLET("outlet"),
    PROPOSAL("proposal"),
    REQUEST("request"),
    SPACE("space"),
    STATEMENT("statement");

    private final String code;

    Topic(String code) {
      this.code = code;
    }

    /** The event's name in the stream. */
    public String code() {
      return code;
    }
  }
}
