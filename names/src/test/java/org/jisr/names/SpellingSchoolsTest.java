package org.jisr.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Spellings that keys of consonants lose, because a school writes the sound with a letter of
 * another class, and those that the vowels alone tell apart.
 */
class SpellingSchoolsTest {
  private static final NameSearch LATIN = search(true);
  private static final NameSearch ARABIC = search(false);

  private static NameSearch search(boolean latin) {
    Set<String> names = new LinkedHashSet<>();
    for (GoldSet.Pair each : GoldSet.pairs()) {
      names.add(latin ? each.latin() : each.arabic());
    }
    names.addAll(
        latin
            ? List.of("Jadiya", "Yawad", "Davud", "Parviz", "Sabit", "Zakir", "Hafiz", "Rhazali")
            : List.of("داود", "پرویز", "ثابت", "ذاكر", "حفيظ", "غزالي"));
    names.addAll(
        latin
            ? List.of("Dschamal", "Xakib", "Halil", "Butt", "Dar", "Salem", "Salim", "Hamed")
            : List.of("خليل", "بٹ", "ڈار"));
    NameIndex.Builder builder = new NameIndex.Builder(NameModel.shipped());
    names.forEach(each -> builder.add(each, each));
    return builder.build().search();
  }

  @ParameterizedTest
  @CsvSource({
    "خديجة,Jadiya",
    "جواد,Yawad",
    "داود,Davud",
    "پرویز,Parviz",
    "ثابت,Sabit",
    "ذاكر,Zakir",
    "حفيظ,Hafiz",
    "غزالي,Rhazali",
    "جمال,Dschamal",
    "شكيب,Xakib",
    "خليل,Halil",
    "بٹ,Butt",
    "ڈار,Dar",
  })
  void everySchoolsSpellingIsFoundInBothDirections(String arabic, String latin) {
    assertThat(NameMatcher.shipped().match(arabic, latin).band()).isNotEqualTo(Band.NO_HIT);
    assertThat(LATIN.find(arabic, 10)).extracting(NameHit::name).contains(latin);
    assertThat(ARABIC.find(latin, 5)).extracting(NameHit::name).contains(arabic);
  }

  /** A model of letters alone lacked the right one among the first four, or put another first. */
  @ParameterizedTest
  @CsvSource({
    "Issa,عيسى",
    "Ahmed,أحمد",
    "Mohamed,محمد",
    "Mahmoud,محمود",
    "Salem,سالم",
    "Salim,سليم",
  })
  void theCommonestNamesComeFirst(String latin, String arabic) {
    assertThat(ARABIC.find(latin, 1)).extracting(NameHit::name).containsExactly(arabic);
  }

  @Test
  void aSpellingThatMayBeTwoNamesFindsBoth() {
    NameIndex.Builder builder = new NameIndex.Builder(NameModel.shipped());
    List.of("أحمد", "محمد", "حامد", "حمد", "حميد").forEach(each -> builder.add(each, each));
    assertThat(builder.build().search().find("Hamid", 2))
        .extracting(NameHit::name)
        .containsExactlyInAnyOrder("حميد", "حامد");
  }

  /** A likeness that saturates can't say that two of one spelling are rarer than two of another. */
  @Test
  void moreNamesInCommonAreMoreEvidence() {
    NameMatcher matcher = NameMatcher.shipped();
    double one = matcher.match("Mohamed", "Muhammad").bits();
    double two = matcher.match("Mohamed Azeroual", "Muhammad Azerwal").bits();
    double three = matcher.match("Mohamed Ali Azeroual", "Muhammad Ali Azerwal").bits();
    assertThat(two).isGreaterThan(one);
    assertThat(three).isGreaterThan(two);
  }

  /** Trained on spellings of one Arabic form alone, Latin pairs all seemed alike. */
  @ParameterizedTest
  @CsvSource({"Ivanov,Petrov", "Sokolov,Orlov", "Karim,Tarik", "Salma,Fatima", "Tazi,Fassi"})
  void anotherNameInTheSameLettersIsNone(String first, String second) {
    assertThat(NameMatcher.shipped().match(first, second).band()).isEqualTo(Band.NO_HIT);
  }
}
