package org.jisr.people;

import org.jspecify.annotations.Nullable;

/** Says why a sign-in or a change of an account was refused. */
public final class PeopleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final PeopleFault fault;

  PeopleException(PeopleFault fault) {
    this(fault, null);
  }

  PeopleException(PeopleFault fault, @Nullable Throwable cause) {
    super(fault.message(), cause);
    this.fault = fault;
  }

  /** What went wrong. */
  public PeopleFault fault() {
    return fault;
  }

  /** The stable code of the fault, for example {@code PEOPLE_TOKEN_REFUSED}. */
  public String code() {
    return fault.code();
  }
}
