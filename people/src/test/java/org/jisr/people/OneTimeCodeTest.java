package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OneTimeCodeTest {
  private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

  /** RFC 6238, appendix B, the rows of SHA-1, cut to six digits. */
  @ParameterizedTest
  @CsvSource({
    "59, 287082",
    "1111111109, 081804",
    "1111111111, 050471",
    "1234567890, 005924",
    "2000000000, 279037",
    "20000000000, 353130"
  })
  void theVectorsOfTheStandardHold(long second, String code) {
    Instant moment = Instant.ofEpochSecond(second);
    assertThat(OneTimeCode.at(SECRET, OneTimeCode.step(moment))).isEqualTo(code);
    assertThat(OneTimeCode.match(SECRET, code, moment, 0)).hasValue(OneTimeCode.step(moment));
  }

  @Property
  void aStepIsTakenOnceAndNothingOlder(
      @ForAll @LongRange(min = 100, max = 4_000_000_000L) long at) {
    Instant now = Instant.ofEpochSecond(at);
    long step = OneTimeCode.step(now);
    String code = OneTimeCode.at(SECRET, step);
    assertThat(OneTimeCode.match(SECRET, code, now, step)).isEmpty();
    assertThat(OneTimeCode.match(SECRET, OneTimeCode.at(SECRET, step - 2), now, 0))
        .satisfiesAnyOf(
            none -> assertThat(none).isEmpty(),
            same -> assertThat(OneTimeCode.at(SECRET, same.getAsLong())).isNotEmpty());
  }

  @Test
  void codesAreReadInAnyScriptAndWithSpaces() {
    Instant moment = Instant.ofEpochSecond(1234567890);
    assertThat(OneTimeCode.match(SECRET, "٠٠٥ ٩٢٤", moment, 0)).isPresent();
    assertThat(OneTimeCode.match(SECRET, " 005-924 ", moment, 0)).isPresent();
    assertThat(OneTimeCode.match(SECRET, "05924", moment, 0)).isEmpty();
    assertThat(OneTimeCode.match(SECRET, "", moment, 0)).isEmpty();
    assertThat(OneTimeCode.match(SECRET, "9".repeat(10_000), moment, 0)).isEmpty();
  }

  /** RFC 4648, section 10. */
  @ParameterizedTest
  @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "foobar, MZXW6YTBOI"})
  void secretsAreWrittenInBase32(String bytes, String text) {
    assertThat(OneTimeCode.base32(bytes.getBytes(StandardCharsets.US_ASCII))).isEqualTo(text);
  }
}
