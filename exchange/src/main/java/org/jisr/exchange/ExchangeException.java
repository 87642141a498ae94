package org.jisr.exchange;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says why the exchange refused; the {@link #code()} is stable and the message static. */
public final class ExchangeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExchangeFault fault;
  private final @Nullable String retryAfter;

  @SuppressWarnings("serial") // always a serialisable map
  private final Map<String, String> details;

  /** A refusal with the fault's static text. */
  public ExchangeException(ExchangeFault fault) {
    this(fault, (Throwable) null);
  }

  ExchangeException(ExchangeFault fault, @Nullable Throwable cause) {
    super(fault.message(), cause);
    this.fault = fault;
    this.retryAfter = null;
    this.details = Map.of();
  }

  /** A refusal that names parts of what was refused, never what they say. */
  ExchangeException(ExchangeFault fault, Map<String, String> details) {
    super(fault.message());
    this.fault = fault;
    this.retryAfter = null;
    this.details = Map.copyOf(details);
  }

  /** A server's refusal that says in how many seconds to come back. */
  ExchangeException(ExchangeFault fault, @Nullable String retryAfter) {
    super(fault.message());
    this.fault = fault;
    this.retryAfter = retryAfter;
    this.details = Map.of();
  }

  /** Names of parts of what was refused; empty for most faults. */
  public Map<String, String> details() {
    return details;
  }

  /** The seconds after which the other side wants to be asked again, if it said so. */
  @Nullable String retryAfter() {
    return retryAfter;
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
