package org.jisr.law;

import java.util.Locale;

/**
 * An officer's answer to the question whether a release of personal data could serve persecution
 * for political, military, religious or racial reasons, or lead to a breach of human rights
 * (INTERPOL Constitution, articles 2 and 3).
 */
public enum HumanRights implements Coded {
  /** Nobody answered yet. */
  UNANSWERED,
  /** An officer sees no such risk. */
  NO_CONCERN,
  /** An officer sees one: nothing leaves. */
  CONCERN;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  @Override
  public String code() {
    return code;
  }

  @Override
  public String list() {
    return "human-rights";
  }

  /**
   * The member with that code.
   *
   * @throws LawException {@code LAW_VALUE_UNKNOWN} when there is none
   */
  public static HumanRights of(String code) {
    return Coded.find(values(), code);
  }
}
