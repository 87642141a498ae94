package org.jisr.stix;

import org.jspecify.annotations.Nullable;

/**
 * The refusal of something that is not readable STIX.
 *
 * <p>The message is static and says what to do; where it happened is in {@link #property()} and
 * {@link #offset()}. Values of the object never appear in it, as they may be personal data.
 */
public class StixException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final @Nullable String property;
  private final long offset;

  StixException(Problem problem) {
    this(problem, null, -1, null);
  }

  StixException(Problem problem, @Nullable String property, long offset) {
    this(problem, property, offset, null);
  }

  /** Without a stack trace, as refusals are many and their place is in the input. */
  StixException(
      Problem problem, @Nullable String property, long offset, @Nullable Throwable cause) {
    super(problem.message(), cause, true, false);
    this.code = problem.name();
    this.property = property;
    this.offset = offset;
  }

  /** For the packages beside this one, whose problems have codes and messages of their own. */
  protected StixException(String code, String message, long offset) {
    super(message, null, true, false);
    this.code = code;
    this.property = null;
    this.offset = offset;
  }

  /** What was wrong, stable across versions, such as {@code OBJECT_ID_MISSING}. */
  public String code() {
    return code;
  }

  /** The standard property that was wrong, if it was one. */
  public @Nullable String property() {
    return property;
  }

  /**
   * The byte (in a pattern the character), counted from 0, where the problem was seen, or -1 where
   * that is not known.
   */
  public long offset() {
    return offset;
  }
}
