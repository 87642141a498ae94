package org.jisr.stix.pattern;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A valid STIX pattern (STIX 2.1, section 9) of any level: what must have been observed for an
 * indicator to hold.
 *
 * <p>Immutable. Two patterns are equal when their trees are, whatever white space, comments and
 * needless parentheses their texts had. {@link #toString} gives an equal pattern.
 */
public final class StixPattern {
  /** The most characters a pattern may have. */
  public static final int LONGEST = 1_000_000;

  private final ObservationExpression expression;
  private final List<PatternWarning> warnings;

  private StixPattern(ObservationExpression expression, List<PatternWarning> warnings) {
    this.expression = expression;
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Reads a pattern, in time that grows with its length only.
   *
   * @throws PatternException when it breaks the grammar or a rule, with the place and what was
   *     expected there
   */
  public static StixPattern parse(String text) {
    if (text.length() > LONGEST) {
      throw PatternException.at(PatternProblem.PATTERN_TOO_LONG, text, 0, List.of());
    }
    PatternParser parser = new PatternParser(text);
    ObservationExpression expression = parser.parse();
    return new StixPattern(expression, parser.warnings());
  }

  /** A pattern made by hand; the parts have checked themselves. */
  public static StixPattern of(ObservationExpression expression) {
    return new StixPattern(expression, List.of());
  }

  /** What must have been observed. */
  public ObservationExpression expression() {
    return expression;
  }

  /** What is valid but doubtful, in the order of the text, the first 100. */
  public List<PatternWarning> warnings() {
    return warnings;
  }

  /** The types of the objects that its observations are about, in order. */
  public Set<String> objectTypes() {
    Set<String> result = new TreeSet<>();
    PatternRules.addTypes(expression, result);
    return result;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StixPattern pattern && expression.equals(pattern.expression);
  }

  @Override
  public int hashCode() {
    return expression.hashCode();
  }

  /** The pattern in one line with single spaces. */
  @Override
  public String toString() {
    return expression.toString();
  }
}
