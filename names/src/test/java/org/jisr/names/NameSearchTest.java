package org.jisr.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameSearchTest {
  private static NameSearch search(String... names) {
    NameIndex.Builder builder = new NameIndex.Builder(NameModel.shipped());
    for (int at = 0; at < names.length; at++) {
      builder.add("N" + at, names[at]);
    }
    return builder.build().search();
  }

  private static String first(NameSearch search, String question) {
    List<NameHit> hits = search.find(question, 3);
    return hits.isEmpty() ? "" : hits.getFirst().name();
  }

  @Test
  void namesAreFoundInAnyScriptAndOrder() {
    NameSearch search =
        search(
            "Youssef Tazi",
            "Mahmoud Alaoui",
            "Mohamed Alaoui",
            "Сергей Иванов",
            "خديجة العلوي",
            "Salim bin Karim");
    assertThat(first(search, "يوسف التازي")).isEqualTo("Youssef Tazi");
    assertThat(first(search, "التازي يوسف")).isEqualTo("Youssef Tazi");
    assertThat(first(search, "محمد العلوي")).isEqualTo("Mohamed Alaoui");
    assertThat(first(search, "Sergey Ivanov")).isEqualTo("Сергей Иванов");
    assertThat(first(search, "Khadija Alaoui")).isEqualTo("خديجة العلوي");
    assertThat(first(search, "Юсеф Тази")).isEqualTo("Youssef Tazi");
    assertThat(first(search, "Yusuf Taziy")).isEqualTo("Youssef Tazi");
  }

  @Test
  void anIdWithSeveralNamesIsFoundOnce() {
    NameIndex.Builder builder = new NameIndex.Builder(NameModel.shipped());
    builder.add("A", "Youssef Tazi").add("A", "Yusuf Tazi").add("B", "Yassine Tazi");
    List<NameHit> hits = builder.build().search().find("يوسف التازي", 5);
    assertThat(hits).extracting(NameHit::id).doesNotHaveDuplicates().startsWith("A");
  }

  @Test
  void anEmptyQuestionOrIndexHasNoHits() {
    assertThat(search("Youssef Tazi").find("\u2014", 5)).isEmpty();
    assertThat(search().find("Youssef", 5)).isEmpty();
    assertThat(search("", "\ud83d\ude00").find("Youssef", 5)).isEmpty();
  }

  @Test
  void theLikeliestComesFirst() {
    List<NameHit> hits =
        search("Mohamed Alaoui", "Mahmoud Alaoui", "Hamid Tazi").find("محمد العلوي", 3);
    assertThat(hits)
        .extracting(NameHit::probability)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"O", "م", "313", "٣١٣", "Sheikh Dr", "مم", "阿里", "Moha\u200bmed \ud83d\ude00"})
  void whatStandsInTheListAsItIsIsFound(String name) {
    NameSearch search = search("Salma Idrissi", name, "Karim Tazi");
    assertThat(first(search, name)).isEqualTo(name);
  }

  @Test
  void longWordsAreFoundByTheirBeginning() {
    String name = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren";
    assertThat(first(search("Salma Idrissi", name), name)).isEqualTo(name);
    assertThat(search(name, "a".repeat(10_000)).find("a".repeat(10_000), 5)).isNotEmpty();
  }

  @Test
  void oneIdWithTheSameNameAHundredThousandTimesHidesNobody() {
    NameIndex.Builder builder = new NameIndex.Builder(NameModel.shipped());
    for (int each = 0; each < 100_000; each++) {
      builder.add("A", "Mohamed Alaoui");
    }
    builder.add("B", "Muhamed Alawi");
    assertThat(builder.build().search().find("محمد العلوي", 5))
        .extracting(NameHit::id)
        .containsExactlyInAnyOrder("A", "B");
  }

  @Test
  void equalNamesOfManyComeInTheOrderOfTheList() {
    NameIndex.Builder builder = new NameIndex.Builder(NameModel.shipped());
    for (int each = 0; each < 100_000; each++) {
      builder.add("N" + each, "Mohamed Alaoui");
    }
    assertThat(builder.build().search().find("محمد العلوي", 3))
        .extracting(NameHit::id)
        .containsExactly("N0", "N1", "N2");
  }

  /** The commonest token alone would bring half the list; the rarer one decides. */
  @Test
  void aRareTokenFindsItsNameAmongThousandsThatShareTheOther() {
    NameIndex.Builder builder = new NameIndex.Builder(NameModel.shipped());
    List<String> others = GoldSet.pairs().stream().map(GoldSet.Pair::latin).toList();
    for (int each = 0; each < 5_000; each++) {
      builder.add("N" + each, "Mohamed " + others.get(each % others.size()));
    }
    builder.add("right", "Mohammed Azeroual");
    assertThat(builder.build().search().find("محمد أزروال", 3).getFirst().id()).isEqualTo("right");
  }

  @Test
  void twoWordsThatTheListHoldsAsOneAreFound() {
    NameSearch search = search("Noureddine Tazi", "Nour Idrissi", "Bensalah Karim", "Salah Tazi");
    assertThat(first(search, "Nour Eddine Tazi")).isEqualTo("Noureddine Tazi");
    assertThat(first(search, "Ben Salah Karim")).isEqualTo("Bensalah Karim");
  }
}
