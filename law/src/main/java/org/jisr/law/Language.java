package org.jisr.law;

import java.util.Locale;

/** A language in which every reason, condition and label can be read. */
public enum Language {
  AR,
  FR,
  EN,
  ES;

  private final String code = name().toLowerCase(Locale.ROOT);
  private final Locale locale = Locale.of(code);

  /** The ISO 639-1 code in lower case: {@code ar}, {@code fr}, {@code en} or {@code es}. */
  public String code() {
    return code;
  }

  /** The locale without a country. */
  public Locale locale() {
    return locale;
  }

  /**
   * The language of an ISO 639-1 code.
   *
   * @throws LawException {@code LAW_LANGUAGE_UNKNOWN} for any other code
   */
  public static Language of(String code) {
    for (Language language : values()) {
      if (language.code.equals(code)) {
        return language;
      }
    }
    throw new LawException(
        LawException.Code.LAW_LANGUAGE_UNKNOWN, "The language must be ar, fr, en or es.");
  }
}
