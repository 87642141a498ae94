package org.jisr.screening;

import java.util.Locale;

/** The published formats that are read. */
public enum ListFormat {
  /** The consolidated list of the United Nations Security Council, XML. */
  UN_XML,
  /** OFAC's list of specially designated nationals, the plain XML ({@code sdn.xml}). */
  OFAC_XML,
  /**
   * The same as CSV: one ZIP with {@code sdn.csv}, {@code alt.csv} and, unread, {@code add.csv}.
   */
  OFAC_CSV,
  /** The European Union's consolidated financial sanctions, XML 1.1. */
  EU_XML,
  /** OpenSanctions' entities as lines of JSON, in FollowTheMoney's model. */
  FTM_JSON,
  /** A table of one's own with a {@link ColumnMapping}. */
  CSV;

  /** For programs, with hyphens, in small letters. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The format with that code.
   *
   * @throws ScreeningException {@code SCREENING_FORMAT_UNKNOWN}
   */
  public static ListFormat of(String code) {
    for (ListFormat each : values()) {
      if (each.code().equals(code)) {
        return each;
      }
    }
    throw new ScreeningException(ScreeningFault.FORMAT_UNKNOWN);
  }
}
