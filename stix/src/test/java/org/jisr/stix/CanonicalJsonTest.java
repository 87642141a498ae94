package org.jisr.stix;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.erdtman.jcs.JsonCanonicalizer;
import org.erdtman.jcs.NumberToJSON;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {
  private static String canonical(String json) {
    return new String(CanonicalJson.of(json.getBytes(UTF_8)), UTF_8);
  }

  @Test
  void literalsNumbersAndStringsAreWrittenAsInSection322() {
    String json =
        """
        {
          "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
          "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
          "literals": [null, true, false]
        }""";

    assertThat(canonical(json))
        .isEqualTo(
            "{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
  }

  @Test
  void namesAreSortedByUtf16UnitsAsInSection323() {
    String json =
        """
        {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter","1":"One",
         "\\ud83d\\ude00":"Emoji","\\u0080":"Control","\\u00f6":"Latin Small Letter O"}""";

    assertThat(canonical(json))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O\","
                + "\"€\":\"Euro Sign\",\"😀\":\"Emoji\",\"\ufb33\":\"Hebrew Letter\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "0000000000000000, 0",
    "8000000000000000, 0",
    "0000000000000001, 5e-324",
    "8000000000000001, -5e-324",
    "7fefffffffffffff, 1.7976931348623157e+308",
    "ffefffffffffffff, -1.7976931348623157e+308",
    "4340000000000000, 9007199254740992",
    "c340000000000000, -9007199254740992",
    "4430000000000000, 295147905179352830000",
    "44b52d02c7e14af5, 9.999999999999997e+22",
    "44b52d02c7e14af6, 1e+23",
    "44b52d02c7e14af7, 1.0000000000000001e+23",
    "444b1ae4d6e2ef4e, 999999999999999700000",
    "444b1ae4d6e2ef4f, 999999999999999900000",
    "444b1ae4d6e2ef50, 1e+21",
    "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
    "3eb0c6f7a0b5ed8d, 0.000001",
    "41b3de4355555553, 333333333.3333332",
    "41b3de4355555554, 333333333.33333325",
    "41b3de4355555555, 333333333.3333333",
    "41b3de4355555556, 333333333.3333334",
    "41b3de4355555557, 333333333.33333343",
    "becbf647612f3696, -0.0000033333333333333333",
    "43143ff3c1cb0959, 1424953923781206.2"
  })
  void doublesAreWrittenAsInAppendixB(String bits, String expected) {
    assertThat(EcmaNumber.text(Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16))))
        .isEqualTo(expected);
  }

  /** The reference library writes some subnormal numbers wrongly, so they are tested below. */
  @Property(tries = 20_000)
  void everyDoubleIsWrittenAsByTheReferenceLibrary(@ForAll long bits) throws IOException {
    double value = Double.longBitsToDouble(bits);
    if (Double.isFinite(value) && Math.abs(value) >= Double.MIN_NORMAL) {
      assertThat(EcmaNumber.text(value)).isEqualTo(NumberToJSON.serializeNumber(value));
    }
  }

  @Property(tries = 5_000)
  void aSubnormalDoubleHasTheFewestDigitsThatGiveItBack(
      @ForAll @LongRange(min = 1, max = (1L << 52) - 1) long bits) {
    double value = Double.longBitsToDouble(bits);
    String text = EcmaNumber.text(value);
    BigDecimal written = new BigDecimal(text);

    assertThat(Double.parseDouble(text)).isEqualTo(value);
    if (written.precision() > 1) {
      for (RoundingMode mode : List.of(RoundingMode.DOWN, RoundingMode.UP)) {
        BigDecimal shorter = written.round(new MathContext(written.precision() - 1, mode));
        assertThat(shorter.doubleValue()).isNotEqualTo(value);
      }
    }
  }

  @Property(tries = 500)
  void everyDocumentIsWrittenAsByTheReferenceLibrary(@ForAll("documents") String json)
      throws IOException {
    assertThat(canonical(json)).isEqualTo(new JsonCanonicalizer(json).getEncodedString());
  }

  @Property(tries = 500)
  void writingTwiceChangesNothing(@ForAll("documents") String json) {
    String once = canonical(json);

    assertThat(canonical(once)).isEqualTo(once);
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<String> documents() {
    return RandomJson.objects();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "OBJECT_NUMBER| [1e400]",
        "OBJECT_NUMBER| [1e99999999999]",
        "OBJECT_MALFORMED| {\"a\":1,\"\\u0061\":2}",
        "OBJECT_MALFORMED| [1] 2",
        "OBJECT_MALFORMED| [1",
        "OBJECT_SURROGATE| [\"\\ud800\"]",
      })
  void whatHasNoCanonicalFormIsRefused(String code, String json) {
    assertThat(catchThrowableOfType(StixException.class, () -> canonical(json)).code())
        .isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(ints = {1_001, 100_000})
  void hostileNestingIsRefused(int depth) {
    assertThat(
            catchThrowableOfType(
                StixException.class, () -> canonical("[".repeat(depth) + "]".repeat(depth))))
        .isNotNull();
  }

  @Test
  void aTreeWithHalfASurrogatePairIsRefused() {
    assertThat(
            catchThrowableOfType(
                    StixException.class, () -> CanonicalJson.of(Json.object().put("a", "x\udc00")))
                .code())
        .isEqualTo("OBJECT_SURROGATE");
  }
}
