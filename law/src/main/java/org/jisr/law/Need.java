package org.jisr.law;

import java.util.Locale;

/** What must be added before a release that is not forbidden may happen. */
public enum Need implements Coded {
  ORIGINATOR_CONSENT,
  AUTHORISATION,
  SECOND_OFFICER,
  SANITISING,
  HUMAN_RIGHTS_ANSWER;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  @Override
  public String code() {
    return code;
  }

  @Override
  public String list() {
    return "need";
  }

  /**
   * The member with that code.
   *
   * @throws LawException {@code LAW_VALUE_UNKNOWN} when there is none
   */
  public static Need of(String code) {
    return Coded.find(values(), code);
  }
}
