package org.jisr.oversight;

import java.util.Locale;

/** What oversight found of a disclosure it looked at. */
public enum Verdict {
  IN_ORDER,
  OBJECTION;

  /** {@code in-order} or {@code objection}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The verdict with that code.
   *
   * @throws OversightException {@code OVERSIGHT_MARK_INVALID}
   */
  public static Verdict of(String code) {
    for (Verdict verdict : values()) {
      if (verdict.code().equals(code)) {
        return verdict;
      }
    }
    throw new OversightException(OversightFault.MARK_INVALID);
  }
}
