package org.jisr.exchange;

import org.jspecify.annotations.Nullable;

/** Says why the exchange refused; the {@link #code()} is stable and the message static. */
public final class ExchangeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExchangeFault fault;

  /** A refusal with the fault's static text. */
  public ExchangeException(ExchangeFault fault) {
    this(fault, null);
  }

  ExchangeException(ExchangeFault fault, @Nullable Throwable cause) {
    super(fault.message(), cause);
    this.fault = fault;
  }

  /** What went wrong. */
  public ExchangeFault fault() {
    return fault;
  }

  /** The stable code of the fault, for example {@code EXCHANGE_PARTNER_UNCONFIRMED}. */
  public String code() {
    return fault.code();
  }
}
