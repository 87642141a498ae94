package org.jisr.scenarios;

import java.util.Locale;

/** What a person makes of a plan. */
public enum Verdict {
  /** It is taken up. */
  ACCEPT,
  /** It is not. */
  REJECT;

  /** The stable code. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The verdict of that code.
   *
   * @throws ScenariosException {@code SCENARIOS_DECISION_INVALID}
   */
  public static Verdict of(String code) {
    for (Verdict verdict : values()) {
      if (verdict.code().equals(code)) {
        return verdict;
      }
    }
    throw new ScenariosException(ScenariosFault.DECISION_INVALID);
  }
}
