package org.jisr.stix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StixIdTest {
  @Test
  void anIdentifierIsItsTypeAndItsUuid() {
    StixId id = StixId.parse("x-harbour--28bb3599-77cd-5a82-a950-b5bc3caf07c4");

    assertThat(id.type()).isEqualTo("x-harbour");
    assertThat(id.uuid().version()).isEqualTo(5);
    assertThat(id).hasToString("x-harbour--28bb3599-77cd-5a82-a950-b5bc3caf07c4");
  }

  @Test
  void upperCaseDigitsAreTheSameIdentifier() {
    assertThat(StixId.parse("file--28BB3599-77CD-5A82-A950-B5BC3CAF07C4"))
        .isEqualTo(StixId.parse("file--28bb3599-77cd-5a82-a950-b5bc3caf07c4"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "file",
        "28bb3599-77cd-5a82-a950-b5bc3caf07c4",
        "--28bb3599-77cd-5a82-a950-b5bc3caf07c4",
        "file-28bb3599-77cd-5a82-a950-b5bc3caf07c4",
        "File--28bb3599-77cd-5a82-a950-b5bc3caf07c4",
        "a--b--28bb3599-77cd-5a82-a950-b5bc3caf07c4",
        "file---28bb3599-77cd-5a82-a950-b5bc3caf07c4",
        "file--28bb3599-77cd-5a82-a950-b5bc3caf07c",
        "file--28bb3599-77cd-5a82-a950-b5bc3caf07c45",
        "file--28bb3599x77cd-5a82-a950-b5bc3caf07c4",
        "file--28bb359g-77cd-5a82-a950-b5bc3caf07c4",
        "file--٢٨bb3599-77cd-5a82-a950-b5bc3caf07c4",
        "ملف--28bb3599-77cd-5a82-a950-b5bc3caf07c4"
      })
  void anythingElseIsRefused(String text) {
    assertThat(StixId.parseOrNull(text)).isNull();
    assertThatThrownBy(() -> StixId.parse(text))
        .isInstanceOfSatisfying(
            StixException.class, e -> assertThat(e.code()).isEqualTo("OBJECT_ID_INVALID"));
  }

  @Test
  void aTypeHasAtMost250Characters() {
    assertThat(StixId.random("a".repeat(250)).type()).hasSize(250);
    assertThatThrownBy(() -> StixId.random("a".repeat(251))).isInstanceOf(StixException.class);
  }

  @Test
  void randomIdentifiersAreOfVersion4AndDiffer() {
    assertThat(StixId.random("note").uuid().version()).isEqualTo(4);
    assertThat(StixId.random("note")).isNotEqualTo(StixId.random("note"));
  }

  @Test
  void identifiersAreOrderedAsTheirTexts() {
    StixId low = StixId.parse("file--18bb3599-77cd-5a82-a950-b5bc3caf07c4");
    StixId high = StixId.parse("file--f8bb3599-77cd-5a82-a950-b5bc3caf07c4");

    assertThat(low).isLessThan(high);
    assertThat(StixId.parse("directory--f8bb3599-77cd-5a82-a950-b5bc3caf07c4")).isLessThan(low);
  }
}
