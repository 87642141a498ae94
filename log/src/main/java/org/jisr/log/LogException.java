package org.jisr.log;

import org.jspecify.annotations.Nullable;

/** Says why the log refused; when an append throws it, the act it stands for must not happen. */
public final class LogException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final LogFault fault;

  LogException(LogFault fault) {
    this(fault, null);
  }

  LogException(LogFault fault, @Nullable Throwable cause) {
    super(fault.message(), cause);
    this.fault = fault;
  }

  /** What went wrong. */
  public LogFault fault() {
    return fault;
  }

  /** The stable code of the fault, for example {@code LOG_UNAVAILABLE}. */
  public String code() {
    return fault.code();
  }
}
