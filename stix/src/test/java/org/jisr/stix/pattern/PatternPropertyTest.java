package org.jisr.stix.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PatternPropertyTest {
  private static final String ALPHABET =
      "[]()'\\:.,*=!<>+-/0123456789 aAbhtTZ_\n\"ميناء🚢\u2028\u0000";

  @Property(tries = 500)
  void printingNeverChangesTheMeaning(@ForAll("observations") ObservationExpression tree) {
    StixPattern pattern = StixPattern.of(tree);

    StixPattern again = StixPattern.parse(pattern.toString());

    assertThat(again.expression()).isEqualTo(tree);
    assertThat(again).hasToString(pattern.toString());
  }

  @Property(tries = 500)
  void anyTextIsReadOrRefused(@ForAll String text) {
    readOrRefuse(text);
  }

  @Property(tries = 1000)
  void anyTextOfTheGrammarsCharactersIsReadOrRefused(@ForAll("nearPatterns") String text) {
    readOrRefuse(text);
  }

  @Property(tries = 1000)
  void aMutatedPatternIsReadOrRefused(@ForAll("tablePattern") String text, @ForAll Random random) {
    StringBuilder mutated = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0 && !mutated.isEmpty(); i--) {
      int at = random.nextInt(mutated.length());
      switch (random.nextInt(4)) {
        case 0 -> mutated.deleteCharAt(at);
        case 1 -> mutated.insert(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        case 2 -> mutated.setCharAt(at, ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        default -> mutated.insert(at, mutated.substring(at));
      }
    }
    readOrRefuse(mutated.toString());
  }

  private static void readOrRefuse(String text) {
    StixPattern pattern;
    try {
      pattern = StixPattern.parse(text);
    } catch (PatternException e) {
      assertThat(e.offset()).isBetween(0L, (long) text.length());
      return;
    }
    assertThat(StixPattern.parse(pattern.toString())).isEqualTo(pattern);
  }

  @Provide
  Arbitrary<String> nearPatterns() {
    Arbitrary<String> part =
        Arbitraries.of(
            "[",
            "]",
            "(",
            ")",
            "a:b",
            "file:hashes.'MD5'",
            "=",
            "!=",
            " IN ",
            "LIKE ",
            "'x'",
            "5",
            "0.5",
            " AND ",
            " OR ",
            " FOLLOWEDBY ",
            " NOT ",
            " EXISTS ",
            " WITHIN 5 SECONDS",
            " REPEATS 2 TIMES",
            "t'2026-01-01T00:00:00Z'",
            "h'00'",
            "b'AAAA'",
            "true",
            ".",
            "*",
            ",",
            "/*",
            "*/",
            "//",
            "\\",
            "'");
    return part.list().ofMaxSize(20).map(parts -> String.join("", parts));
  }

  @Provide
  Arbitrary<String> tablePattern() {
    return Arbitraries.of(PatternTableTest.valid());
  }

  @Provide
  Arbitrary<ObservationExpression> observations() {
    return Arbitraries.randomValue(random -> new RandomPatterns(random).observation(3));
  }
}
