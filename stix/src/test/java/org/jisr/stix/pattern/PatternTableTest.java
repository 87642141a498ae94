package org.jisr.stix.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables {@code valid.txt} and {@code invalid.txt} beside this class. */
class PatternTableTest {

  static List<String> valid() {
    // Every pattern begins a line, and a line that begins none goes on with the one before.
    List<String> result = new ArrayList<>();
    for (String line : lines("valid.txt")) {
      if (line.startsWith("lines")) {
        result.set(result.size() - 1, result.getLast() + "\n" + line);
      } else {
        result.add(line);
      }
    }
    return result;
  }

  static List<String> invalid() {
    return lines("invalid.txt");
  }

  @ParameterizedTest
  @MethodSource("valid")
  void everyValidPatternIsReadAndPrintedWithItsMeaning(String text) {
    StixPattern pattern = StixPattern.parse(text);

    StixPattern again = StixPattern.parse(pattern.toString());
    assertThat(again).isEqualTo(pattern).hasSameHashCodeAs(pattern);
    assertThat(again).hasToString(pattern.toString());
    assertThat(pattern.objectTypes()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void everyInvalidPatternIsRefusedWithItsCodeAndPlace(String line) {
    String[] parts = line.split(" ", 2);
    String pattern = parts.length == 1 ? "" : parts[1];

    PatternException refusal =
        catchThrowableOfType(PatternException.class, () -> StixPattern.parse(pattern));

    assertThat(refusal).as(line).isNotNull();
    assertThat(refusal.code()).as(refusal.getMessage()).isEqualTo(parts[0]);
    assertThat(refusal.offset()).isBetween(0L, (long) pattern.length());
    assertThat(refusal.line()).isEqualTo(1);
    assertThat(refusal.column()).isPositive();
    assertThat(refusal.expected().isEmpty()).isEqualTo(!parts[0].equals("PATTERN_SYNTAX"));
  }

  @Test
  void theTablesAreAsLongAsTheyShouldBe() {
    assertThat(valid()).hasSizeGreaterThan(110);
    assertThat(invalid()).hasSizeGreaterThan(130);
  }

  private static List<String> lines(String name) {
    try (InputStream in =
        Objects.requireNonNull(PatternTableTest.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
