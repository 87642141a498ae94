package org.jisr.scenarios;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says why a scenario was refused; the {@link #code()} is stable, the message static, and details
 * are names of fields, never an id.
 */
public final class ScenariosException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ScenariosFault fault;
  private final transient Map<String, String> details;

  ScenariosException(ScenariosFault fault) {
    this(fault, Map.of(), null);
  }

  ScenariosException(ScenariosFault fault, Map<String, String> details, @Nullable Throwable cause) {
    super(fault.message(), cause);
    this.fault = fault;
    this.details = Map.copyOf(details);
  }

  static ScenariosException invalid(String field) {
    return new ScenariosException(ScenariosFault.INVALID, Map.of("field", field), null);
  }

  /** What went wrong. */
  public ScenariosFault fault() {
    return fault;
  }

  /** The stable code of the fault, for example {@code SCENARIOS_WITHDRAWN}. */
  public String code() {
    return fault.code();
  }

  /** Typed fields: {@code field}, which one was wrong. */
  public Map<String, String> details() {
    return details;
  }
}
