package org.jisr.stix.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jisr.stix.StixException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StixPatternTest {
  @Test
  void operatorsBindAsTheStandardSays() {
    assertThat(StixPattern.parse("[a:b=1] FOLLOWEDBY [a:b=2] OR [a:b=3] AND [a:b=4]"))
        .isEqualTo(StixPattern.parse("[a:b=1] FOLLOWEDBY ([a:b=2] OR ([a:b=3] AND [a:b=4]))"))
        .isNotEqualTo(StixPattern.parse("(([a:b=1] FOLLOWEDBY [a:b=2]) OR [a:b=3]) AND [a:b=4]"));
    assertThat(StixPattern.parse("[a:b=1 OR a:b=2 AND a:c=3]"))
        .isEqualTo(StixPattern.parse("[a:b=1 OR (a:b=2 AND a:c=3)]"))
        .isNotEqualTo(StixPattern.parse("[(a:b=1 OR a:b=2) AND a:c=3]"));
  }

  @Test
  void aQualifierLimitsOnlyTheExpressionBeforeIt() {
    var and =
        (ObservationExpression.And)
            StixPattern.parse("[a:b=1] AND [a:b=2] REPEATS 2 TIMES").expression();

    assertThat(and.operands().getFirst()).isInstanceOf(ObservationExpression.Observation.class);
    assertThat(and.operands().getLast())
        .isEqualTo(
            new ObservationExpression.Qualified(
                StixPattern.parse("[a:b=2]").expression(), List.of(new Qualifier.Repeats(2))));
  }

  @Test
  void theOrderOfQualifiersIsPartOfTheMeaning() {
    assertThat(StixPattern.parse("[a:b=1] REPEATS 5 TIMES WITHIN 6 SECONDS"))
        .isNotEqualTo(StixPattern.parse("[a:b=1] WITHIN 6 SECONDS REPEATS 5 TIMES"));
  }

  @Test
  void aTestTellsItsPathOperatorAndConstant() {
    var observation =
        (ObservationExpression.Observation)
            StixPattern.parse("[email-message:to_refs[*].'display name' NOT LIKE 'it\\'s \\\\ %']")
                .expression();

    assertThat(observation.condition())
        .isEqualTo(
            new ComparisonExpression.Comparison(
                new ObjectPath(
                    "email-message",
                    List.of(
                        new PathStep.Property("to_refs"),
                        new PathStep.AnyItem(),
                        new PathStep.Property("display name"))),
                true,
                ComparisonOperator.LIKE,
                new Constant.Text("it's \\ %")));
    assertThat(new PathStep.Property("to_refs").isReference()).isTrue();
    assertThat(new PathStep.Property("from_ref").isReference()).isTrue();
    assertThat(new PathStep.Property("value").isReference()).isFalse();
  }

  @Test
  void constantsGiveTheirValues() {
    assertThat(new Constant.Hex("0AfF").bytes()).containsExactly(0x0a, 0xff);
    assertThat(new Constant.Hex("0AfF")).isEqualTo(new Constant.Hex("0aff"));
    assertThat(new Constant.Binary("c3RpeA==").bytes()).containsExactly('s', 't', 'i', 'x');
    assertThat(new Constant.Binary("QR==")).isEqualTo(new Constant.Binary("QQ=="));
    assertThat(new Constant.Decimal(new BigDecimal("5E+3"))).hasToString("5000.0");
    assertThat(new Constant.Text("a'b\\c")).hasToString("'a\\'b\\\\c'");
  }

  @Test
  void theTypesOfAllObservationsAreTold() {
    assertThat(
            StixPattern.parse(
                    "([file:name='a' OR url:value='b'] FOLLOWEDBY [process:pid=1]) WITHIN 5 SECONDS"
                        + " OR [file:size=2]")
                .objectTypes())
        .containsExactly("file", "process", "url");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[a:b MATCHES '(unclosed']; REGEX_UNREADABLE; 13",
        "[a:b MATCHES '(?P<n>x)']; REGEX_UNREADABLE; 13",
        "[a:b MATCHES '[[:alpha:]]+']; REGEX_POSIX_CLASS; 13",
        "[a:b IN ()]; SET_EMPTY; 8",
        "[a:b IN (1, 'x')]; SET_MIXED; 8",
        "[a:b[-1] = 1]; INDEX_NEGATIVE; 5",
        "[a:b = 9007199254740992]; INTEGER_RANGE; 7",
        "[a:b ISSUBSET 'harbour']; NO_ADDRESS; 14",
        "[a:b ISSUBSET '198.51.100.0/33']; NO_ADDRESS; 14",
        "[a:b ISSUPERSET '2001:db8:::/48']; NO_ADDRESS; 16"
      })
  void whatIsDoubtfulIsAWarning(String pattern, String code, int offset) {
    assertThat(StixPattern.parse(pattern).warnings())
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.code()).isEqualTo(code);
              assertThat(warning.offset()).isEqualTo(offset);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[a:b MATCHES '^\\\\p{L}{2,5}$']",
        "[a:b IN (1, 1.5)]",
        "[a:b IN (h'00', b'AAAA')]",
        "[a:b[0] = 9007199254740991]",
        "[a:b ISSUBSET '::ffff:198.51.100.0/120']",
        "[a:b ISSUBSET '2001:db8::1']",
        "[a:b ISSUBSET '1:2:3:4:5:6:7:8/128']",
        "[a:b ISSUPERSET '0.0.0.0/0']"
      })
  void whatIsSoundHasNoWarning(String pattern) {
    assertThat(StixPattern.parse(pattern).warnings()).isEmpty();
  }

  @Test
  void aRefusalSaysWhereAndWhatWasExpected() {
    PatternException refusal =
        catchThrowableOfType(
            PatternException.class,
            () -> StixPattern.parse("[file:name = 'ميناء🚢' AND\r\n  /* 🚢 */ file:size 5]"));

    assertThat(refusal.line()).isEqualTo(2);
    assertThat(refusal.column()).isEqualTo(21);
    assertThat(refusal.expected()).contains("=", "IN", "NOT");
    assertThat(refusal)
        .hasMessageContaining("(line 2, column 21)")
        .hasMessageContaining("ISSUBSET")
        .isInstanceOf(StixException.class);
  }

  @Test
  void noTextOfThePatternIsInAMessage() {
    for (String pattern : List.of("[a:b = 'Laila Haddad' x]", "[a:b = 'Laila Haddad]", "Laila")) {
      assertThatExceptionOfType(PatternException.class)
          .isThrownBy(() -> StixPattern.parse(pattern))
          .satisfies(e -> assertThat(e.getMessage()).doesNotContain("Laila"));
    }
  }

  @Test
  void partsMadeByHandAreCheckedToo() {
    var file = new ObjectPath("file", List.of(new PathStep.Property("name")));
    var url = new ObjectPath("url", List.of(new PathStep.Property("value")));
    refused("PATTERN_NAME", () -> new ObjectPath("IN", file.steps()));
    refused("PATTERN_NAME", () -> new ObjectPath("a b", file.steps()));
    refused("PATTERN_NAME", () -> new ObjectPath("a", List.of()));
    refused("PATTERN_NAME", () -> new ObjectPath("a", List.of(new PathStep.Item(0))));
    refused("PATTERN_HEX", () -> new Constant.Hex("0"));
    refused("PATTERN_NUMBER", () -> new Constant.Whole(BigInteger.TEN.pow(5_000)));
    refused("PATTERN_NUMBER", () -> new Constant.Decimal(new BigDecimal("1E-999999")));
    refused("PATTERN_NUMBER", () -> new Qualifier.Within(new BigDecimal("1E+999999")));
    refused(
        "PATTERN_TYPES_DIFFER",
        () ->
            new ComparisonExpression.And(
                List.of(
                    new ComparisonExpression.Existence(file, false),
                    new ComparisonExpression.Existence(url, false))));
    refused(
        "PATTERN_OPERANDS",
        () ->
            new ComparisonExpression.Or(List.of(new ComparisonExpression.Existence(file, false))));
  }

  @Test
  void everyCodeIsExplainedWithItsMessage() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    for (PatternProblem problem : PatternProblem.values()) {
      assertThat(readme).contains("| `" + problem + "` | " + problem.message() + " |");
    }
    for (PatternWarning.Doubt doubt : PatternWarning.Doubt.values()) {
      assertThat(readme)
          .contains("| `" + doubt + "` | " + new PatternWarning(doubt, 0).message() + " |");
    }
  }

  private static void refused(String code, Runnable making) {
    assertThatExceptionOfType(PatternException.class)
        .isThrownBy(making::run)
        .satisfies(
            e -> {
              assertThat(e.code()).isEqualTo(code);
              assertThat(e.offset()).isEqualTo(-1);
            });
  }
}
