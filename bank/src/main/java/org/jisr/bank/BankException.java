package org.jisr.bank;

import org.jspecify.annotations.Nullable;

/** Says why the bank refused; what was asked for did not happen. */
public final class BankException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final BankFault fault;

  BankException(BankFault fault) {
    this(fault, null);
  }

  BankException(BankFault fault, @Nullable Throwable cause) {
    super(fault.message(), cause);
    this.fault = fault;
  }

  /** What went wrong. */
  public BankFault fault() {
    return fault;
  }

  /** The stable code of the fault, for example {@code BANK_ENTITY_UNKNOWN}. */
  public String code() {
    return fault.code();
  }
}
