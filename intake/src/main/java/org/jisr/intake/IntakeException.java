package org.jisr.intake;

import java.util.Map;

/**
 * Intake could not do what was asked; the code and its message are fixed, what varies is in the
 * details.
 */
public final class IntakeException extends RuntimeException {
  private final IntakeFault fault;
  private final Map<String, String> details;

  IntakeException(IntakeFault fault, Map<String, String> details) {
    super(fault.message());
    this.fault = fault;
    this.details = Map.copyOf(details);
  }

  IntakeException(IntakeFault fault, Throwable cause) {
    super(fault.message(), cause);
    this.fault = fault;
    this.details = Map.of();
  }

  IntakeException(IntakeFault fault) {
    this(fault, Map.of());
  }

  /** What went wrong. */
  public IntakeFault fault() {
    return fault;
  }

  /** The stable code, such as {@code INTAKE_NOT_UTF8}. */
  public String code() {
    return fault.code();
  }

  /** What varies: offsets, limits, the encoding found; never personal data. */
  public Map<String, String> details() {
    return details;
  }
}
