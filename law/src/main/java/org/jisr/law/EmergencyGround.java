package org.jisr.law;

import java.util.Locale;

/**
 * Why somebody may open in an emergency what rules close: a closed list (Directive (EU) 2023/977,
 * article 2, on what makes a request urgent).
 */
public enum EmergencyGround implements Coded {
  /** Somebody's life or physical integrity is in danger now. */
  DANGER_TO_LIFE,
  /** A serious threat to public security is about to come true. */
  THREAT_TO_SECURITY;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  @Override
  public String code() {
    return code;
  }

  @Override
  public String list() {
    return "emergency-ground";
  }

  /**
   * The member with that code.
   *
   * @throws LawException {@code LAW_VALUE_UNKNOWN} when there is none
   */
  public static EmergencyGround of(String code) {
    return Coded.find(values(), code);
  }
}
