package org.jisr.stix.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

/** Patterns made to exhaust the stack, the time or the memory of their reader. */
class HostilePatternTest {
  private static final int MANY = 100_000;

  @Test
  void deepParenthesesAreRefused() {
    assertThat(code("(".repeat(MANY))).isEqualTo("PATTERN_TOO_DEEP");
    assertThat(code("[" + "(".repeat(MANY) + "a:b=1" + ")".repeat(MANY) + "]"))
        .isEqualTo("PATTERN_TOO_DEEP");
    assertThat(code("(".repeat(MANY) + "[a:b=1]" + ")".repeat(MANY))).isEqualTo("PATTERN_TOO_DEEP");
    assertThat(code("[".repeat(MANY))).isEqualTo("PATTERN_SYNTAX");
  }

  @Test
  void parenthesesUpToTheBoundAreReadAndPrinted() {
    int depth = PatternParser.DEEPEST;
    StringBuilder text = new StringBuilder("[a:b=1]");
    for (int i = 0; i < depth; i++) {
      text.insert(0, '(').append(i % 2 == 0 ? " AND [a:b=2])" : " OR [a:b=2])");
    }
    StixPattern pattern = StixPattern.parse(text.toString());

    assertThat(StixPattern.parse(pattern.toString())).isEqualTo(pattern);
  }

  @Test
  void longChainsAreRead() {
    StixPattern observations =
        StixPattern.parse("[a:b=1]" + " AND [a:b=1]".repeat(MANY / 2) + " WITHIN 5 SECONDS");
    StixPattern comparisons = StixPattern.parse("[a:b=1" + " OR a:b=1".repeat(MANY / 2) + "]");
    StixPattern path = StixPattern.parse("[a:b" + ".c[*]".repeat(MANY) + "=1]");

    assertThat(StixPattern.parse(observations.toString())).isEqualTo(observations);
    assertThat(StixPattern.parse(comparisons.toString())).isEqualTo(comparisons);
    assertThat(StixPattern.parse(path.toString())).isEqualTo(path);
  }

  @Test
  void longNumbersAndPatternsAreRefused() {
    assertThat(code("[a:b=" + "9".repeat(MANY) + "]")).isEqualTo("PATTERN_NUMBER");
    assertThat(code("[a:b=0." + "9".repeat(MANY) + "]")).isEqualTo("PATTERN_NUMBER");
    assertThat(code(" ".repeat(StixPattern.LONGEST + 1))).isEqualTo("PATTERN_TOO_LONG");
    assertThat(code("/* ".repeat(MANY))).isEqualTo("PATTERN_COMMENT_OPEN");
    assertThat(code("'".repeat(MANY + 1))).isEqualTo("PATTERN_SYNTAX");
  }

  @Test
  void aHostileRegularExpressionIsOnlyAWarning() {
    for (String regex :
        new String[] {
          "(".repeat(MANY),
          "[".repeat(MANY),
          "(a".repeat(900),
          "([)]".repeat(450),
          ".a".repeat(1_000),
          "(a+)+".repeat(300) + "$",
          "a{99999}{99999}{99999}",
          "x{2147483648}",
          "\\\\Q(((",
          "(?<n>a)(?<n>b)",
          "\\\\N{NO SUCH NAME}",
          "\\\\x{110000}",
          "\\\\p{IsNothing}"
        }) {
      StixPattern pattern = StixPattern.parse("[a:b MATCHES '" + regex + "']");

      assertThat(pattern.warnings()).hasSizeLessThan(2);
    }
  }

  @Test
  void warningsAreBounded() {
    assertThat(StixPattern.parse("[a:b IN ()" + " OR a:b IN ()".repeat(MANY / 10) + "]").warnings())
        .hasSize(100);
  }

  private static String code(String pattern) {
    return catchThrowableOfType(PatternException.class, () -> StixPattern.parse(pattern)).code();
  }
}
