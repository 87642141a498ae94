package org.jisr.node;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A reason why the node or a command cannot go on, told to the person at the terminal.
 *
 * <p>The message is static and says what to do; what varies is in {@link #details()} and never
 * holds personal data or a secret.
 */
public final class NodeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final int exitCode;
  private final Map<String, String> details;

  private NodeException(
      int exitCode,
      String code,
      String message,
      Map<String, String> details,
      @Nullable Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
    this.code = code;
    this.details = Map.copyOf(details);
  }

  /** Something around the program is missing or in the way. */
  static NodeException environment(String code, String message, Map<String, String> details) {
    return new NodeException(ExitCode.ENVIRONMENT, code, message, details, null);
  }

  /** As {@link #environment(String, String, Map)}, with what caused it. */
  static NodeException environment(
      String code, String message, Map<String, String> details, Throwable cause) {
    return new NodeException(ExitCode.ENVIRONMENT, code, message, details, cause);
  }

  /** The command was understood and tried, but refused or failed. */
  static NodeException failed(String code, String message, Map<String, String> details) {
    return new NodeException(ExitCode.FAILED, code, message, details, null);
  }

  /** As {@link #failed(String, String, Map)}, with what caused it. */
  static NodeException failed(
      String code, String message, Map<String, String> details, Throwable cause) {
    return new NodeException(ExitCode.FAILED, code, message, details, cause);
  }

  /** The command line asks for something that does not exist or does not fit together. */
  static NodeException usage(String code, String message, Map<String, String> details) {
    return new NodeException(ExitCode.USAGE, code, message, details, null);
  }

  /** Stable name of the reason, for programs and for support. */
  public String code() {
    return code;
  }

  /** What varies from case to case, in alphabetical order. */
  public Map<String, String> details() {
    return new TreeMap<>(details);
  }

  int exitCode() {
    return exitCode;
  }
}
