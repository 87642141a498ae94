package org.jisr.ledger;

/** What can go wrong in the ledger, each with a stable code and advice without personal data. */
public enum LedgerFault {
  UNKNOWN("The ledger has nothing of this partner for this month."),
  OUTSIDE("An outside party makes no statements. Its line in the ledger is all there is."),
  UNCOUNTED(
      "Letters of this month are older than the numbering of letters in the log, so that it cannot"
          + " be stated. Later months can.");

  private final String message;

  LedgerFault(String message) {
    this.message = message;
  }

  /** The stable code, {@code LEDGER_} and the name. */
  public String code() {
    return "LEDGER_" + name();
  }

  /** What was wrong and what to do, in English. */
  public String message() {
    return message;
  }
}
