package org.jisr.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class MappingReaderTest {
  private static final String ONE =
      "{\"mapping\":\"m\",\"objects\":{\"a\":{\"type\":\"%s\",\"key\":[\"k\"],\"columns\":{%s}}}%s}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]|/",
        "{\"mapping\":\"m\",\"mapping\":\"n\"}|/",
        "{\"mapping\":\"m\"}|/objects",
        "{\"mapping\":\"m\",\"object\":{}}|/object",
        "{\"objects\":{\"a\":{\"type\":\"ipv4-addr\",\"columns\":{\"value\":\"v\"}}}}|/mapping",
        "{\"mapping\":\"m\",\"objects\":{\"a\":{\"type\":\"ipv4-addr\",\"key\":\"v\",\"columns\":{\"value\":\"v\"}}}}|/objects/a/key",
        "{\"mapping\":\"m\",\"objects\":{\"a\":{\"type\":\"identity\",\"columns\":{\"name\":\"v\"}}}}|/objects/a/key",
        "{\"mapping\":\"m\",\"separator\":\"x\",\"objects\":{\"a\":{\"type\":\"ipv4-addr\",\"columns\":{\"value\":\"v\"}}}}|/separator",
      })
  void aDefectIsNamedByItsPlace(String mapping, String place) {
    refused(mapping, place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "bundle|\"name\":\"n\"||/objects/a/type",
        "marking-definition|\"name\":\"n\"||/objects/a/type",
        "identity|\"id\":\"n\"||/objects/a/columns/id",
        "identity|||/objects/a/columns",
        "identity|\"name\":{\"column\":\"n\",\"date\":\"qqqqqqqqq\"}||/objects/a/columns/name/date",
        "identity|\"name\":{\"column\":\"n\",\"date\":\"iso\",\"zone\":\"Nowhere\"}||/objects/a/columns/name/zone",
        "identity|\"name\":{\"column\":\"n\",\"as\":\"money\"}||/objects/a/columns/name/as",
        "identity|\"name\":\"n\",\"x\":{\"object\":\"a\"}||/objects/a/columns/x",
        "identity|\"name\":\"n\"|,\"relationships\":[{\"from\":\"a\",\"type\":\"uses\",\"to\":\"b\"}]|/relationships/0",
      })
  void aDefectOfAnObjectIsNamedByItsPlace(String type, String columns, String more, String place) {
    refused(ONE.formatted(type, columns == null ? "" : columns, more == null ? "" : more), place);
  }

  private static void refused(String mapping, String place) {
    assertThatThrownBy(() -> MappingReader.read(mapping))
        .isInstanceOfSatisfying(
            IntakeException.class,
            e -> {
              assertThat(e.fault()).isEqualTo(IntakeFault.MAPPING_MALFORMED);
              assertThat(e.details()).containsEntry("place", place);
            });
  }

  private static JsonNode value(String cell, String text) {
    TableMapping mapping =
        MappingReader.read(
            ONE.formatted("identity", "\"name\":{\"column\":\"n\"," + cell + "}", ""));
    return ((Cell) mapping.objects().get("a").cells().get("name")).value(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"date\":\"iso\"|2026-06-03|\"2026-06-03T00:00:00.000Z\"",
        "\"date\":\"iso\",\"zone\":\"Africa/Casablanca\"|2026-06-03T10:00:00|\"2026-06-03T09:00:00.000Z\"",
        "\"date\":\"iso\"|2026-06-03T10:00:00+03:00|\"2026-06-03T07:00:00.000Z\"",
        "\"date\":\"d MMMM yyyy\",\"locale\":\"ar\"|٣ يونيو ٢٠٢٦|\"2026-06-03T00:00:00.000Z\"",
        "\"date\":\"d 'de' MMMM 'de' yyyy\",\"locale\":\"es\"|3 de junio de 2026|\"2026-06-03T00:00:00.000Z\"",
        "\"as\":\"number\"|٤٢|42",
        "\"as\":\"number\"|٣٣٫٥|33.5",
        "\"as\":\"number\"|1e3|1000",
        "\"as\":\"boolean\",\"values\":{\"نعم\":\"true\",\"لا\":\"false\"}|نعم|true",
        "\"list\":true|one|[\"one\"]",
        "\"split\":\".\"|a. b ..c|[\"a\",\"b\",\"c\"]",
        "\"trim\":false|` a `|\" a \"",
      })
  void cellsAreReadAsTheMappingSays(String cell, String text, String json) {
    assertThat(value(cell, text).toString()).isEqualTo(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"date\":\"dd/MM/yyyy\"|30/02/2026",
        "\"date\":\"iso\"|+999999-01-01",
        "\"as\":\"number\"|1e999999999",
        "\"as\":\"number\"|=1+1",
        "\"as\":\"boolean\"|perhaps",
      })
  void whatDoesNotFitIsRefused(String cell, String text) {
    assertThatThrownBy(() -> value(cell, text)).isInstanceOf(IntakeException.class);
  }

  @Test
  void columnsAreNamedOnce() {
    assertThat(MappingReader.read(TableImportTest.MAPPING).columns())
        .containsExactly("رقم", "الاسم", "ملاحظة", "قطاعات", "البريد", "تاريخ");
    assertThat(
            MappingReader.read(TableImportTest.MAPPING).objects().get("steward").constant().size())
        .isEqualTo(Map.of("identity_class", 1, "roles", 1).size());
  }
}
