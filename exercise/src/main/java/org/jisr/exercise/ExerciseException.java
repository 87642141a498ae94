package org.jisr.exercise;

/**
 * What the exercise throws when it cannot go on; the {@link #code()} is stable and the message says
 * what to do.
 */
final class ExerciseException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The closed list of causes. */
  enum Code {
    PROGRAM_MISSING,
    NODE_DID_NOT_START,
    NODE_UNREACHABLE,
    ANSWER_UNEXPECTED,
    WAITED_TOO_LONG,
    DATA_MISSING,
    FOLDER_NOT_EMPTY,
    INTERRUPTED
  }

  private final Code code;

  ExerciseException(Code code, String message) {
    super(message);
    this.code = code;
  }

  ExerciseException(Code code, String message, Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  Code code() {
    return code;
  }
}
