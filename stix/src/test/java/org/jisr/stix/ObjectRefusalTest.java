package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectRefusalTest {
  private static final String RELATIONSHIP =
      "{\"type\":\"relationship\",\"id\":\"relationship--0b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d\","
          + Samples.TIMES
          + ",";

  private static StixException refusal(byte[] json) {
    return catchThrowableOfType(StixException.class, () -> StixObject.read(json));
  }

  private static StixException refusal(String json) {
    return refusal(json.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "OBJECT_MALFORMED| {\"a\"",
        "OBJECT_MALFORMED| {'a':1}",
        "OBJECT_NOT_AN_OBJECT| [1]",
        "OBJECT_NOT_AN_OBJECT| 5",
        "OBJECT_TYPE_MISSING| {}",
        "OBJECT_TYPE_INVALID| {\"type\":\"Note\"}",
        "OBJECT_ID_MISSING| {\"type\":\"note\"}",
        "OBJECT_ID_INVALID| {\"type\":\"note\",\"id\":\"note--7\"}",
        "OBJECT_IS_BUNDLE| {\"type\":\"bundle\",\"id\":\"bundle--0b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d\"}",
        "OBJECT_TYPE_MISMATCH| {\"type\":\"note\",\"id\":\"identity--0b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d\"}",
        "OBJECT_CREATED_MISSING| {\"type\":\"note\",\"id\":\"note--0b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d\"}",
        "OBJECT_MODIFIED_MISSING| {\"type\":\"note\",\"id\":\"note--0b7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d\",\"created\":\"2026-02-01T00:00:00Z\"}",
        "OBJECT_PROPERTY_KIND| {\"type\":5}",
        "OBJECT_NULL| {\"type\":null}",
      })
  void anObjectThatCannotBeToldApartIsRefused(String code, String json) {
    assertThat(refusal(json).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "OBJECT_DUPLICATE_PROPERTY| \"name\":\"a\",\"name\":\"a\"",
        "OBJECT_DUPLICATE_PROPERTY| \"x\":{\"y\":{\"a\":1,\"b\":2,\"\\u0061\":3}}",
        "OBJECT_NULL| \"name\":null",
        "OBJECT_NULL| \"x\":[1,{\"y\":null}]",
        "OBJECT_NULL| \"confidence\":null",
        "OBJECT_PROPERTY_KIND| \"revoked\":\"true\"",
        "OBJECT_PROPERTY_KIND| \"created_by_ref\":7",
        "OBJECT_PROPERTY_KIND| \"object_marking_refs\":{\"a\":1}",
        "OBJECT_PROPERTY_KIND| \"granular_markings\":[{\"marking_ref\":7}]",
        "OBJECT_REFERENCE_INVALID| \"object_marking_refs\":[\"TLP:RED\"]",
        "OBJECT_REFERENCE_INVALID| \"granular_markings\":[{\"marking_ref\":\"TLP:RED\"}]",
        "OBJECT_REFERENCE_INVALID| \"created_by_ref\":\"\"",
        "OBJECT_TIMESTAMP_INVALID| \"first_seen\":\"2026-02-30T00:00:00Z\"",
        "OBJECT_SURROGATE| \"name\":\"\\ud83d\"",
        "OBJECT_SURROGATE| \"name\":\"\\ude00\\ud83d\"",
        "OBJECT_SURROGATE| \"na\\udc00me\":\"x\"",
        "OBJECT_MALFORMED| \"name\":tru",
        "OBJECT_MALFORMED| \"name\":01",
        "OBJECT_MALFORMED| \"name\":NaN",
        "OBJECT_MALFORMED| \"name\":\"\\x\"",
        "OBJECT_MALFORMED| \"name\":\"tab\there\"",
        "OBJECT_MALFORMED| \"name\":1,",
        "OBJECT_NUMBER| \"x\":[1e99999999999]",
        "OBJECT_NUMBER| \"latitude\":-1E-2147483648",
        "OBJECT_NUMBER| \"confidence\":1.0e+2147483648",
      })
  void aFaultInAPropertyIsRefused(String code, String property) {
    assertThat(refusal(Samples.identity(property)).code()).isEqualTo(code);
  }

  @Test
  void aRelationshipMustLeadSomewhere() {
    StixException refusal = refusal(RELATIONSHIP + "\"source_ref\":\"nowhere\"}");

    assertThat(refusal.code()).isEqualTo("OBJECT_REFERENCE_INVALID");
    assertThat(refusal.property()).isEqualTo("source_ref");
  }

  @Test
  void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
    for (int[] wrong :
        new int[][] {
          {0x80}, {0xc0, 0xaf}, {0xe0, 0x80, 0xaf}, {0xed, 0xa0, 0x80}, {0xf4, 0x90, 0x80, 0x80},
          {0xf8, 0x88, 0x80, 0x80, 0x80}, {0xc3}, {0xe2, 0x82}, {0xff}, {0}
        }) {
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      json.writeBytes(Samples.IDENTITY.replace("\"}", "").getBytes(StandardCharsets.UTF_8));
      int place = json.size();
      for (int value : wrong) {
        json.write(value);
      }
      json.writeBytes("\"}".getBytes(StandardCharsets.UTF_8));

      assertThat(refusal(json.toByteArray()).code()).isEqualTo("OBJECT_ENCODING");
      assertThat(refusal(json.toByteArray()).offset()).isEqualTo(place);
    }
  }

  @Test
  void nestingEndsAtTheLimit() {
    String fits = Samples.identity("\"x\":" + "[".repeat(99) + "]".repeat(99));
    String tooDeep = Samples.identity("\"x\":" + "[".repeat(100) + "]".repeat(100));
    String farTooDeep = Samples.identity("\"x\":" + "{\"a\":".repeat(100_000));

    assertThat(StixObject.read(fits).id()).hasToString(Samples.ID);
    assertThat(refusal(tooDeep).code()).isEqualTo("OBJECT_TOO_DEEP");
    assertThat(refusal(farTooDeep).code()).isEqualTo("OBJECT_TOO_DEEP");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e999999999", "-1.5E-999999999", "0.1", "1e400"})
  void anyNumberThatIsAcceptedHasATree(String number) {
    StixObject object = StixObject.read(Samples.identity("\"x\":" + number));

    assertThat(object.tree().get("x").decimalValue()).isEqualTo(new BigDecimal(number));
  }

  @Test
  void aNumberOfManyThousandDigitsIsRefused() {
    assertThat(refusal(Samples.identity("\"x\":" + "9".repeat(5_000))).code())
        .isEqualTo("OBJECT_TOKEN_TOO_LONG");
  }

  @Test
  void theMessageNeverRepeatsTheValue() {
    StixException refusal = refusal(Samples.identity("\"first_seen\":\"Amira Exemplar\""));

    assertThat(refusal.getMessage()).doesNotContain("Amira");
    assertThat(refusal.property()).isEqualTo("first_seen");
  }

  @Test
  void manyNamesOfOneHashCostNoMoreThanOthers() {
    StringBuilder properties = new StringBuilder("\"x\":{\"end\":1");
    for (int i = 0; i < 1 << 14; i++) {
      properties.append(",\"");
      for (int bit = 0; bit < 14; bit++) {
        properties.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      properties.append("\":1");
    }
    String json = Samples.identity(properties + "}");

    assertThat(StixObject.read(json).size()).isEqualTo(json.length());
  }
}
