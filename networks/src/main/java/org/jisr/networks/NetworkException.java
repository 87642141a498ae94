package org.jisr.networks;

import java.util.Map;
import java.util.TreeMap;

/**
 * A network, an order or a question that cannot be worked on, and why.
 *
 * <p>The message is static and says what to do; what varies is in {@link #details()}: numbers and
 * identifiers of nodes as the caller gave them, never what they stand for.
 */
public final class NetworkException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final Map<String, String> details;

  /**
   * A refusal.
   *
   * @param code stable name of the reason, capitals and underscores
   * @param message static text that says what to do
   * @param details what varies: numbers and identifiers of nodes only
   */
  public NetworkException(String code, String message, Map<String, String> details) {
    super(message);
    this.code = code;
    this.details = Map.copyOf(details);
  }

  /** Stable name of the reason. */
  public String code() {
    return code;
  }

  /** What varies from case to case, in alphabetical order of the names. */
  public Map<String, String> details() {
    return new TreeMap<>(details);
  }
}
