package org.jisr.law;

/**
 * What law throws when a value breaks a rule of its own type; the {@link #code()} is stable and the
 * message static.
 */
public final class LawException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The closed list of causes. */
  public enum Code {
    LAW_PARTY_MALFORMED,
    LAW_PURPOSE_UNKNOWN,
    LAW_LANGUAGE_UNKNOWN,
    LAW_VALUE_UNKNOWN,
    LAW_HANDLING_INCOMPLETE,
    LAW_HANDLING_CONTRADICTORY,
    LAW_HANDLING_UNREADABLE,
    LAW_COMPARTMENT_MALFORMED,
    LAW_CONDITION_MALFORMED,
    LAW_GRADING_MALFORMED,
    LAW_LEGAL_BASIS_MALFORMED,
    LAW_TEXT_MISSING,
    LAW_TEXT_UNREADABLE,
    LAW_SIGNATURE_INVALID
  }

  private final Code code;

  LawException(Code code, String message) {
    super(message);
    this.code = code;
  }

  LawException(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** The stable code of the cause, for counting and for translating. */
  public Code code() {
    return code;
  }
}
