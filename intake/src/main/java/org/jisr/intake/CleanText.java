package org.jisr.intake;

import java.util.List;

/**
 * Text as it is stored: no control characters, no trailing blanks, at most one empty line in a row.
 *
 * <p>Characters that carry meaning in Arabic and Persian (zero-width joiners, directional marks)
 * are kept.
 */
final class CleanText {
  private static final int TITLE_LENGTH = 200;
  private static final int TITLE_LINES = 8;
  private static final int BYTE_ORDER_MARK = 0xFEFF;

  private CleanText() {}

  static String of(String raw) {
    StringBuilder text = new StringBuilder(raw.length());
    int emptyLines = 0;
    for (String line : raw.split("\\R|\f", -1)) {
      String clean = line(line);
      if (clean.isEmpty()) {
        emptyLines++;
      } else {
        if (!text.isEmpty()) {
          text.append(emptyLines > 0 ? "\n\n" : "\n");
        }
        text.append(clean);
        emptyLines = 0;
      }
    }
    return text.toString();
  }

  /**
   * A title of at most 200 characters, cut between words: the candidate, else the first of the top
   * lines that has three words (pages often start with a label such as "urgent"), else the first.
   */
  static String title(String candidate, String text) {
    String title = line(candidate.replaceAll("\\s+", " "));
    if (title.isEmpty()) {
      List<String> top = text.lines().filter(line -> !line.isBlank()).limit(TITLE_LINES).toList();
      title = top.stream().filter(CleanText::threeWords).findFirst().orElse(top.getFirst());
    }
    if (title.length() <= TITLE_LENGTH) {
      return title;
    }
    int cut = title.lastIndexOf(' ', TITLE_LENGTH);
    if (cut < TITLE_LENGTH / 2) {
      cut = Character.isLowSurrogate(title.charAt(TITLE_LENGTH)) ? TITLE_LENGTH - 1 : TITLE_LENGTH;
    }
    return title.substring(0, cut) + "…";
  }

  /** Whether there is anything to read: a letter or a digit. */
  static boolean hasWords(String text) {
    return text.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean threeWords(String line) {
    return line.split(" ").length >= 3 && PublishedDate.find(line) == null;
  }

  private static String line(String line) {
    StringBuilder clean = new StringBuilder(line.length());
    line.codePoints()
        .filter(c -> c == '\t' || !isNoise(c))
        .forEach(c -> clean.appendCodePoint(Character.isSpaceChar(c) || c == '\t' ? ' ' : c));
    return clean.toString().strip();
  }

  private static boolean isNoise(int character) {
    return Character.isISOControl(character)
        || character == BYTE_ORDER_MARK
        || Character.getType(character) == Character.SURROGATE
        || Character.getType(character) == Character.UNASSIGNED;
  }
}
