package org.jisr.names;

/**
 * A reason why this room cannot do what it was asked for. The message is static and says what to
 * do; it never holds a name.
 */
public final class NamesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  NamesException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** Stable name of the reason. */
  public String code() {
    return code;
  }
}
