package org.jisr.law;

import java.util.Locale;

/** A condition every node understands and enforces. */
public enum ConditionKind implements Coded {
  NO_JUDICIAL_USE,
  NO_ONWARD,
  NO_ACTION_WITHOUT_CONTACT,
  NOTIFY_BEFORE_ARREST,
  RETURN_IF_UNUSED,
  DELETE_AFTER,
  WATERMARK,
  NO_DEATH_PENALTY,
  NO_AUTOMATED_SCREENING,
  SANITISED_ONLY,
  LOCATE_ONLY,
  NO_MATCHING,
  /**
   * Kept, and used for nothing but what the condition names: {@link Condition#USE}. Set by the
   * originator's notice and lifted by it alone.
   */
  RESTRICTED_PROCESSING;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  @Override
  public String code() {
    return code;
  }

  @Override
  public String list() {
    return "condition";
  }

  /**
   * The member with that code.
   *
   * @throws LawException {@code LAW_VALUE_UNKNOWN} when there is none
   */
  public static ConditionKind of(String code) {
    return Coded.find(values(), code);
  }
}
