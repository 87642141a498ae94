package org.jisr.screening;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says why screening refused; the {@link #code()} is stable, the message static, and details are
 * numbers and names of elements, never a person's.
 */
public final class ScreeningException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ScreeningFault fault;
  private final transient Map<String, String> details;

  ScreeningException(ScreeningFault fault) {
    this(fault, Map.of(), null);
  }

  ScreeningException(ScreeningFault fault, Map<String, String> details) {
    this(fault, details, null);
  }

  ScreeningException(ScreeningFault fault, Map<String, String> details, @Nullable Throwable cause) {
    super(fault.message(), cause);
    this.fault = fault;
    this.details = Map.copyOf(details);
  }

  static ScreeningException atLine(ScreeningFault fault, long line) {
    return new ScreeningException(fault, Map.of("line", Long.toString(line)));
  }

  /** What went wrong. */
  public ScreeningFault fault() {
    return fault;
  }

  /** The stable code of the fault, for example {@code SCREENING_LIST_SHRINKS}. */
  public String code() {
    return fault.code();
  }

  /** Typed fields, such as {@code line}, {@code before}, {@code after} or {@code sha256}. */
  public Map<String, String> details() {
    return details;
  }
}
