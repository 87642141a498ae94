package org.jisr.stix.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that are no JSON, or JSON made to harm: always a report, never an exception. */
final class HostileTextTest {
  private static final String GOOD = Cases.FULL.get("identity").toString();

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "`` | JSON_MALFORMED",
        "` ` | JSON_MALFORMED",
        "{ | JSON_MALFORMED",
        "{\"type\":\"identity\" | JSON_MALFORMED",
        "{\"type\":\"identity\"}} | JSON_MALFORMED",
        "{\"type\":\"identity\"} {} | JSON_MALFORMED",
        "{\"type\":tru} | JSON_MALFORMED",
        "nonsense | JSON_MALFORMED",
        "[] | JSON_NOT_AN_OBJECT",
        "[{}] | JSON_NOT_AN_OBJECT",
        "null | JSON_NOT_AN_OBJECT",
        "\"text\" | JSON_NOT_AN_OBJECT",
        "7 | JSON_NOT_AN_OBJECT",
        "{} | TYPE_MISSING",
        "{\"type\":null} | VALUE_NULL",
        "{\"type\":7} | VALUE_KIND",
        "{\"type\":\"bundle\",\"objects\":[7]} | JSON_NOT_AN_OBJECT",
        "{\"x\":\"\\ud800\"} | JSON_SURROGATE"
      })
  void whatIsNoStixIsAFinding(String text, String code) {
    ValidationReport report = Cases.lenient(text);
    assertThat(report.valid()).isFalse();
    assertThat(report.errors()).extracting(Finding::code).contains(code);
  }

  @Test
  void bytesThatAreNotUtf8AreAFinding() {
    for (byte[] bytes :
        new byte[][] {
          {(byte) 0xff, (byte) 0xfe},
          "{\"a\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1),
          GOOD.getBytes(StandardCharsets.UTF_16LE),
          GOOD.getBytes(StandardCharsets.UTF_16)
        }) {
      ValidationReport report = new Validator(Profile.LENIENT).validate(bytes);
      assertThat(report.errors()).extracting(Finding::code).containsExactly("JSON_ENCODING");
    }
  }

  @Test
  void aByteOrderMarkDoesNotDisplaceWhatIsReadAgain() {
    String marked = "\ufeff" + Cases.FULL.get("ipv4-addr");
    assertThat(Cases.found(Cases.check(Profile.STRICT, marked))).isEmpty();
  }

  @Test
  void namesTwiceInOneObjectAreFoundAtAnyDepth() {
    for (String[] twice :
        new String[][] {
          {"\"name\":\"a\",\"name\":\"b\"", "/name"},
          {"\"x_a\":1,\"x_a\":2", "/x_a"},
          {"\"x_a\":{\"b\":1,\"b\":2}", "/x_a/b"},
          {"\"extensions\":{\"x-e\":{\"b\":1},\"x-e\":{\"b\":2}}", "/extensions/x-e"}
        }) {
      String json = "{\"type\":\"identity\"," + twice[0] + "}";
      assertThat(Cases.found(Cases.lenient(json))).contains("JSON_DUPLICATE_NAME " + twice[1]);
    }
  }

  @Test
  void nullIsNoValueAnywhere() {
    String json = "{\"type\":\"identity\",\"name\":null,\"x_a\":[{\"b\":null}],\"labels\":[null]}";
    assertThat(Cases.found(Cases.lenient(json)))
        .contains("VALUE_NULL /name", "VALUE_NULL /x_a/0/b", "VALUE_NULL /labels/0");
  }

  @Test
  void tooDeepAndTooLongAreFindings() {
    String deep = "{\"type\":\"identity\",\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";
    String name = "{\"type\":\"identity\",\"" + "x".repeat(100_000) + "\":1}";
    String number = "{\"type\":\"identity\",\"x\":1" + "0".repeat(100_000) + "}";
    for (String text : new String[] {deep, name, number}) {
      assertThat(Cases.lenient(text).errors()).extracting(Finding::code).contains("JSON_LIMIT");
    }
  }

  @Test
  void manyFindingsAreCountedAndFewListed() {
    String labels = "null,".repeat(300_000) + "null";
    String json = "{\"type\":\"identity\",\"labels\":[" + labels + "],\"x_a\":[]}";
    ValidationReport report = Cases.lenient(json);
    assertThat(report.errors()).hasSizeBetween(Validator.DEFAULT_LIMIT, 1_100);
    assertThat(report.counts()).containsEntry("VALUE_NULL", 300_001L);
    assertThat(report.errors()).extracting(Finding::code).contains("LIST_EMPTY");
    assertThat(report.unlisted()).isGreaterThan(298_000);
    assertThat(report.json()).contains("\"unlisted\":");
  }

  @Test
  void longNamesDoNotMultiplyIntoLongPointers() {
    String name = "n".repeat(4_000);
    String json = "{\"type\":\"identity\",\"" + name + "\":{\"" + name + "\":[null,null]}}";
    assertThat(Cases.lenient(json).errors())
        .allMatch(finding -> finding.pointer().length() <= Place.LONGEST);
  }

  @Test
  void damagedBytesGiveAReport() {
    Random random = new Random(20_261_122);
    byte[] good = Cases.bundle(Cases.FULL.values().toArray()).getBytes(StandardCharsets.UTF_8);
    Validator validator = new Validator(Profile.STRICT);
    int invalid = 0;
    for (int round = 0; round < 1_500; round++) {
      byte[] bytes = good.clone();
      for (int i = random.nextInt(3); i >= 0; i--) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(3)) {
          case 0 -> bytes[at] = (byte) random.nextInt(256);
          case 1 -> bytes[at] = (byte) "{}[]\",:\\0-1.eE".charAt(random.nextInt(14));
          default -> bytes = Arrays.copyOf(bytes, at + 1);
        }
      }
      ValidationReport report = validator.validate(bytes);
      assertThat(report.valid()).isEqualTo(report.errors().isEmpty());
      invalid += report.valid() ? 0 : 1;
    }
    assertThat(invalid).isGreaterThan(700);
  }
}
