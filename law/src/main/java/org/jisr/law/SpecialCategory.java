package org.jisr.law;

import java.util.Locale;

/** A kind of data that needs strict necessity (Directive (EU) 2016/680, article 10). */
public enum SpecialCategory implements Coded {
  RACIAL_OR_ETHNIC_ORIGIN,
  POLITICAL_OPINION,
  RELIGION_OR_BELIEF,
  UNION_MEMBERSHIP,
  GENETIC,
  BIOMETRIC,
  HEALTH,
  SEX_LIFE;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  @Override
  public String code() {
    return code;
  }

  @Override
  public String list() {
    return "special";
  }

  /**
   * The member with that code.
   *
   * @throws LawException {@code LAW_VALUE_UNKNOWN} when there is none
   */
  public static SpecialCategory of(String code) {
    return Coded.find(values(), code);
  }
}
