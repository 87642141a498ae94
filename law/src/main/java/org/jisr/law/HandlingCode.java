package org.jisr.law;

import java.util.Locale;

/** A handling code of Europol's SIENA, by which a provider limits the use of what it gives. */
public enum HandlingCode implements Coded {
  /** Only to prevent and combat crime. */
  H0,
  /** No use in judicial proceedings without the provider's permission. */
  H1,
  /** No dissemination without the provider's permission. */
  H2,
  /** Other restrictions, in words. */
  H3;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  @Override
  public String code() {
    return code;
  }

  @Override
  public String list() {
    return "handling-code";
  }

  /**
   * The member with that code.
   *
   * @throws LawException {@code LAW_VALUE_UNKNOWN} when there is none
   */
  public static HandlingCode of(String code) {
    return Coded.find(values(), code);
  }
}
