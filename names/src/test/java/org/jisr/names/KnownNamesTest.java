package org.jisr.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that look alike and are different never pass for one another, whatever their spelling. */
final class KnownNamesTest {
  private static final NameMatcher MATCHER = NameMatcher.shipped();

  @ParameterizedTest
  @CsvSource({
    "محمد,Mahmoud",
    "محمد,Mahmud",
    "محمود,Mohamed",
    "Mohamed,Mahmoud",
    "احمد,Hamid",
    "Hamid,Ahmed",
    "حسن,Hussein",
    "حسين,Hassane",
    "Hassan,Hussein",
    "سليمان,Salman",
    "عمر,Ammar",
    "Jamal,Jamil",
    "خالد,Khalil",
    "محمد الخطيب,Mahmoud Elkhatib",
    "Mohamed Ben Ali,Mohamed Ben Salah",
    "John Smith,Jane Smith",
  })
  void differentNamesAreNoHit(String first, String second) {
    assertThat(MATCHER.match(first, second).band()).isEqualTo(Band.NO_HIT);
    assertThat(MATCHER.match(second, first).band()).isEqualTo(Band.NO_HIT);
  }

  @ParameterizedTest
  @CsvSource({
    "محمد,Mohamed",
    "محمد,Muhammad",
    "محمود,Mahmood",
    "حامد,Hamid",
    "حميد,Hamid",
    "سالم,Salim",
    "صالح,Salah",
    "صلاح,Salah",
    "حسان,Hassane",
    "Mohamed,Mohammad",
    "Hussein,Housseine",
    "عبد القادر بن صالح,Abdelkader Bensalah",
  })
  void spellingsThatMayBeEitherAreStillSeen(String first, String second) {
    assertThat(MATCHER.match(first, second).band()).isNotEqualTo(Band.NO_HIT);
  }

  @Test
  void everyArabicFormIsWrittenAsNamesAreReadInIt() {
    for (String form : KnownNames.arabic()) {
      assertThat(NameForm.read(form).tokens().getFirst().text()).as(form).isEqualTo(form);
    }
  }
}
