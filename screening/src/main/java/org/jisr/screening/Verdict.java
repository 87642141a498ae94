package org.jisr.screening;

import java.util.Locale;

/** What a person says of a match. */
public enum Verdict {
  /** They are one: a link between entity and entry, and never a merge. */
  SAME,
  /** They are two. */
  DIFFERENT,
  /** It cannot be told yet. */
  UNSURE;

  /** For programs, in small letters. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The verdict with that code.
   *
   * @throws ScreeningException {@code SCREENING_DECISION_INVALID}
   */
  public static Verdict of(String code) {
    for (Verdict each : values()) {
      if (each.code().equals(code)) {
        return each;
      }
    }
    throw new ScreeningException(ScreeningFault.DECISION_INVALID);
  }
}
