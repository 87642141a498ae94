package org.jisr.ledger;

/** Says why the ledger refused; the {@link #code()} is stable and the message static. */
public final class LedgerException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final LedgerFault fault;

  LedgerException(LedgerFault fault) {
    super(fault.message());
    this.fault = fault;
  }

  /** What went wrong. */
  public LedgerFault fault() {
    return fault;
  }

  /** The stable code of the fault, for example {@code LEDGER_UNKNOWN}. */
  public String code() {
    return fault.code();
  }
}
