package org.jisr.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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
}
