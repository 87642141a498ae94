package org.jisr.stix.pattern;

import java.util.List;
import org.jisr.stix.StixException;

/**
 * The refusal of a pattern that breaks the grammar or a rule of STIX 2.1, section 9.
 *
 * <p>The message says what was wrong and what was expected; no text of the pattern appears in it,
 * as it may be personal data. Where a tree was made by hand and not read, there is no place and
 * {@link #offset()} is -1.
 */
public final class PatternException extends StixException {
  private static final long serialVersionUID = 1L;

  private final PatternProblem problem;
  private final int line;
  private final int column;
  private final List<String> expected;

  PatternException(PatternProblem problem) {
    this(problem, -1, 0, 0, List.of());
  }

  private PatternException(
      PatternProblem problem, int offset, int line, int column, List<String> expected) {
    super(problem.name(), message(problem, line, column, expected), offset);
    this.problem = problem;
    this.line = line;
    this.column = column;
    this.expected = List.copyOf(expected);
  }

  /** At a place of a pattern's text. */
  static PatternException at(
      PatternProblem problem, String pattern, int offset, List<String> expected) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < offset; i++) {
      char c = pattern.charAt(i);
      if (c == '\n'
          || (c == '\r' && (i + 1 == pattern.length() || pattern.charAt(i + 1) != '\n'))) {
        line++;
        lineStart = i + 1;
      }
    }
    int column = pattern.codePointCount(Math.min(lineStart, offset), offset) + 1;
    return new PatternException(problem, offset, line, column, expected);
  }

  /** The same problem, found while a part of the tree was made from that place of the text. */
  PatternException at(String pattern, int offset) {
    return at(problem, pattern, offset, expected);
  }

  /** The line of the pattern, counted from 1, or 0 where there is no place. */
  public int line() {
    return line;
  }

  /** The character of the line, counted in code points from 1, or 0 where there is no place. */
  public int column() {
    return column;
  }

  /** What could stand at the place instead, such as {@code AND} or {@code a string}. */
  public List<String> expected() {
    return expected;
  }

  private static String message(
      PatternProblem problem, int line, int column, List<String> expected) {
    String place = line == 0 ? "" : " (line %d, column %d)".formatted(line, column);
    String instead = expected.isEmpty() ? "" : " Expected: " + String.join(", ", expected) + ".";
    return problem.message() + instead + place;
  }
}
