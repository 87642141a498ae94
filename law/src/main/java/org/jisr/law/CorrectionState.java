package org.jisr.law;

import java.util.Locale;

/** Where a statement stands between being made and being erased. */
public enum CorrectionState implements Coded {
  CURRENT,
  DISPUTED,
  SUPERSEDED,
  RECALLED,
  ERASED;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  @Override
  public String code() {
    return code;
  }

  @Override
  public String list() {
    return "state";
  }

  /**
   * The member with that code.
   *
   * @throws LawException {@code LAW_VALUE_UNKNOWN} when there is none
   */
  public static CorrectionState of(String code) {
    return Coded.find(values(), code);
  }
}
