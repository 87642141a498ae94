package org.jisr.people;

/** The digits a person wants to read numbers in, with their Unicode CLDR code. */
public enum Digits {
  LATIN("latn"),
  ARABIC("arab");

  private final String code;

  Digits(String code) {
    this.code = code;
  }

  /** The CLDR numbering system: {@code latn} or {@code arab}. */
  public String code() {
    return code;
  }

  /** The digits with this code; throws {@link PeopleException} for another. */
  public static Digits of(String code) {
    for (Digits digits : values()) {
      if (digits.code.equals(code)) {
        return digits;
      }
    }
    throw new PeopleException(PeopleFault.ACCOUNT_INVALID);
  }
}
