package org.jisr.law;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * A source's grade exactly as its originator wrote it, with the scheme that gives it meaning; it is
 * never converted into another scheme.
 *
 * @param scheme {@code europol-4x4}, {@code uk-5x5x5}, {@code uk-3x5x2}, {@code admiralty} or a
 *     national one in lower case
 * @param verbatim the grade, such as {@code B2}
 */
public record Grading(String scheme, String verbatim) {
  private static final Pattern SCHEME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
  private static final Map<String, Pattern> KNOWN =
      Map.of(
          "europol-4x4", Pattern.compile("[ABCX][1-4]"),
          "uk-5x5x5", Pattern.compile("[A-E][1-5][1-5]"),
          "uk-3x5x2", Pattern.compile("[1-3][A-E][PC]"),
          "admiralty", Pattern.compile("[A-F][1-6]"));

  /**
   * Checks the grade where the scheme is known.
   *
   * @throws LawException {@code LAW_GRADING_MALFORMED} for a grade the scheme does not have
   */
  public Grading {
    Pattern form = KNOWN.get(scheme);
    if (!SCHEME.matcher(scheme).matches()
        || verbatim.isBlank()
        || (form != null && !form.matcher(verbatim).matches())) {
      throw new LawException(
          LawException.Code.LAW_GRADING_MALFORMED,
          "The grade must be one that its scheme has. Maybe the scheme is another.");
    }
  }
}
