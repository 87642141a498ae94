package org.jisr.law;

import java.util.Locale;

/** How a statement is meant (Directive (EU) 2016/680, article 7). */
public enum AssertionKind implements Coded {
  /** Observed or documented. */
  FACT,
  /** A person's judgement. */
  ASSESSMENT,
  /** A machine's conclusion that no person has adopted. */
  INFERENCE;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  @Override
  public String code() {
    return code;
  }

  @Override
  public String list() {
    return "assertion";
  }

  /**
   * The member with that code.
   *
   * @throws LawException {@code LAW_VALUE_UNKNOWN} when there is none
   */
  public static AssertionKind of(String code) {
    return Coded.find(values(), code);
  }
}
