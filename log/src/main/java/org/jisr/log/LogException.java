package org.jisr.log;

import org.jspecify.annotations.Nullable;

/** Says why the log refused; when an append throws it, the act it stands for must not happen. */
public final class LogException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final LogFault fault;
  private final int line;

  LogException(LogFault fault) {
    this(fault, null);
  }

  LogException(LogFault fault, @Nullable Throwable cause) {
    super(fault.message(), cause);
    this.fault = fault;
    this.line = 0;
  }

  LogException(LogFault fault, int line) {
    super(fault.message());
    this.fault = fault;
    this.line = line;
  }

  /** The line of the file that is meant, from 1; 0 where none is. */
  public int line() {
    return line;
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
