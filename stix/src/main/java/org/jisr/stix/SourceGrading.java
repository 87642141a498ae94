package org.jisr.stix;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What someone thinks of a source and of what it says, in the Admiralty system, such as B2.
 *
 * <p>STIX knows only confidence. It follows from the credibility; the reliability has no place in
 * it and is lost when only the confidence travels.
 *
 * @param reliability of the source, A (completely) to E (unreliable), F cannot be judged
 * @param credibility of what it says, 1 (confirmed) to 5 (improbable), 6 cannot be judged
 */
public record SourceGrading(char reliability, int credibility) {
  /** Checks the ranges. */
  public SourceGrading {
    if (reliability < 'A' || reliability > 'F' || credibility < 1 || credibility > 6) {
      throw new IllegalArgumentException("A grading is a letter A to F and a digit 1 to 6.");
    }
  }

  /** Reads a grading such as {@code B2} in any case, or gives null where the text is none. */
  public static @Nullable SourceGrading parseOrNull(String text) {
    String upper = text.toUpperCase(Locale.ROOT);
    return upper.length() == 2
            && "ABCDEF".indexOf(upper.charAt(0)) >= 0
            && "123456".indexOf(upper.charAt(1)) >= 0
        ? new SourceGrading(upper.charAt(0), upper.charAt(1) - '0')
        : null;
  }

  /** The grading that a confidence stands for: its credibility, of a source nobody has judged. */
  public static SourceGrading ofConfidence(@Nullable Integer confidence) {
    return new SourceGrading(
        'F',
        confidence == null
            ? 6
            : Integer.parseInt(ConfidenceScale.ADMIRALTY_CREDIBILITY.name(confidence)));
  }

  /** The confidence that the credibility stands for; null where it cannot be judged. */
  public @Nullable Integer confidence() {
    return ConfidenceScale.ADMIRALTY_CREDIBILITY.confidence(String.valueOf(credibility));
  }

  @Override
  public String toString() {
    return "" + reliability + credibility;
  }
}
