package org.jisr.oversight;

import org.jspecify.annotations.Nullable;

/** Says why oversight refused; the {@link #code()} is stable and the message static. */
public final class OversightException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final OversightFault fault;

  OversightException(OversightFault fault) {
    this(fault, null);
  }

  OversightException(OversightFault fault, @Nullable Throwable cause) {
    super(fault.message(), cause);
    this.fault = fault;
  }

  /** What went wrong. */
  public OversightFault fault() {
    return fault;
  }

  /** The stable code of the fault, for example {@code OVERSIGHT_PERIOD_INVALID}. */
  public String code() {
    return fault.code();
  }
}
