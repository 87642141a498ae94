package org.jisr.people;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says why a sign-in or a change of an account was refused. */
public final class PeopleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final PeopleFault fault;
  private final transient Map<String, String> details;

  PeopleException(PeopleFault fault) {
    this(fault, null, Map.of());
  }

  PeopleException(PeopleFault fault, Map<String, String> details) {
    this(fault, null, details);
  }

  PeopleException(PeopleFault fault, @Nullable Throwable cause) {
    this(fault, cause, Map.of());
  }

  private PeopleException(
      PeopleFault fault, @Nullable Throwable cause, Map<String, String> details) {
    super(fault.message(), cause);
    this.fault = fault;
    this.details = Map.copyOf(details);
  }

  /** What went wrong. */
  public PeopleFault fault() {
    return fault;
  }

  /** The stable code of the fault, for example {@code PEOPLE_TOKEN_REFUSED}. */
  public String code() {
    return fault.code();
  }

  /** What the caller needs to mend it, such as the decision to confirm; never personal data. */
  public Map<String, String> details() {
    return details;
  }
}
