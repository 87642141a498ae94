package org.jisr.networks.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jisr.networks.Budget;
import org.jisr.networks.Graph;
import org.jisr.networks.NetworkException;
import org.jisr.networks.Objective;
import org.jisr.networks.Plan;
import org.jisr.networks.Portfolio;
import org.jisr.networks.Problem;
import org.jisr.networks.Search;
import org.jisr.networks.Threshold;
import org.jisr.networks.structure.Partition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sentences say the numbers of their fields and no others, in every language. */
final class ExplanationTest {
  private static final Pattern ISOLATED = Pattern.compile("\u2068[^\u2068\u2069]*\u2069");
  private static final Pattern NUMBER = Pattern.compile("[0-9]+");

  private static void assertNumbers(Fact fact) {
    List<Integer> expected = new ArrayList<>(fact.numbers());
    Collections.sort(expected);
    for (Language language : Language.values()) {
      String sentence = Explanation.sentence(fact, language);
      Matcher matcher = NUMBER.matcher(ISOLATED.matcher(sentence).replaceAll(""));
      List<Integer> found = new ArrayList<>();
      while (matcher.find()) {
        found.add(Integer.valueOf(matcher.group()));
      }
      Collections.sort(found);
      assertThat(found).as(sentence).isEqualTo(expected);
      assertThat(sentence).contains("\u2068" + fact.name() + "\u2069").endsWith(".");
    }
  }

  @Property(tries = 200)
  void everyNumberIsAField(
      @ForAll @IntRange(min = 1, max = 5_000) int a,
      @ForAll @IntRange(max = 5_000) int b,
      @ForAll @IntRange(max = 100) int c,
      @ForAll @Size(max = 5) List<@IntRange(min = 1, max = 900) Integer> parts) {
    String name = "شركة 77 Lda";
    assertNumbers(new Fact.Place(name, a, a + b));
    assertNumbers(new Fact.Joins(name, parts));
    assertNumbers(new Fact.Bridges(name, a + b, b));
    assertNumbers(new Fact.Interval(name, a + b, a, c, a, a + c));
    assertNumbers(new Fact.Without(name, "statement 9", a, b));
    assertNumbers(new Fact.Without(name, "statement 9", a, 0));
    assertNumbers(new Fact.Support(name, a, "C4"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void numbersStandInTheRolesOfTheirFields(Language language) {
    String place = Explanation.sentence(new Fact.Place("x", 3, 12), language);
    assertThat(place.indexOf('3')).isLessThan(place.indexOf("12"));
    String without = Explanation.sentence(new Fact.Without("x", "s", 3, 9), language);
    assertThat(without.indexOf('9')).isLessThan(without.indexOf('3'));
    String interval = Explanation.sentence(new Fact.Interval("x", 500, 470, 90, 2, 8), language);
    assertThat(interval).containsPattern("500.*470.*90.*2.*8");
    String bridges = Explanation.sentence(new Fact.Bridges("x", 7, 4), language);
    assertThat(bridges).containsPattern("7.*4");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void theCautionStandsBelowAndNoTargetAnywhere(Language language) {
    Explanation explanation =
        new Explanation(
            List.of(
                new Fact.Place("x", 1, 2),
                new Fact.Joins("x", List.of(4, 2)),
                new Fact.Joins("x", List.of(4)),
                new Fact.Joins("x", List.of()),
                new Fact.Support("x", 2, "B2")));
    String text = explanation.text(language);
    assertThat(text).endsWith(Explanation.caution(language));
    assertThat(text.lines()).hasSize(6);
    assertThat(text.toLowerCase(Locale.ROOT))
        .doesNotContain("target", "cible", "objetivo", "هدف", "largest", "null");
    assertThat(text).containsAnyOf("scenario", "scénario", "escenario", "سيناريو");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aNameCannotTurnTheSentenceAround(Language language) {
    Fact fact = new Fact.Place("a\u2069\u202Eb\nc\u200F\u061C", 1, 2);
    String sentence = Explanation.sentence(fact, language);
    assertThat(sentence).contains("\u2068abc\u2069").doesNotContain("\u202E", "\n", "\u061C");
    assertThat(sentence.chars().filter(c -> c == 0x2069).count()).isEqualTo(1);
  }

  @Test
  void factsAreReadFromThePlan() {
    // two chains of three that node 0 alone joins, with a triangle at the end of one
    int[] from = {0, 1, 2, 0, 4, 5, 5, 6};
    int[] to = {1, 2, 3, 4, 5, 6, 7, 7};
    Graph graph = Graph.of(8, from, to);
    Plan plan =
        Portfolio.solve(
            Problem.of(graph, new Threshold(6, 10)),
            new Search(Objective.N10, new Budget.Evaluations(2_000), 1, 1));
    Partition cells = Partition.of(new int[] {0, 1, 1, 1, 2, 2, 2, 2});
    List<Fact> first = PlanFacts.of(graph, plan, cells).at(1, "x");
    assertThat(first.getFirst()).isEqualTo(new Fact.Place("x", 1, plan.order().length));
    List<Fact> zero = PlanFacts.of(graph, new int[] {0, 5}, cells).at(1, "x");
    assertThat(zero.get(1)).isEqualTo(new Fact.Joins("x", List.of(4, 3)));
    assertThat(zero.get(2)).isEqualTo(new Fact.Bridges("x", 2, 2));
    List<Fact> five = PlanFacts.of(graph, new int[] {0, 5}, cells).at(2, "y");
    assertThat(five.get(1)).isEqualTo(new Fact.Joins("y", List.of(2, 1)));
    assertThat(five.get(2)).isEqualTo(new Fact.Bridges("y", 3, 1));
  }

  @Test
  void whatContradictsItselfIsRefused() {
    assertThatThrownBy(() -> new Fact.Place("x", 3, 2)).isInstanceOf(NetworkException.class);
    assertThatThrownBy(() -> new Fact.Interval("x", 5, 6, 90, 1, 2))
        .isInstanceOf(NetworkException.class);
    assertThatThrownBy(() -> Language.of("de")).isInstanceOf(NetworkException.class);
    assertThat(Language.of("ar")).isEqualTo(Language.ARABIC);
    Graph graph = Graph.of(2, new int[] {0}, new int[] {1});
    Partition cells = Partition.of(new int[2]);
    assertThatThrownBy(() -> PlanFacts.of(graph, new int[] {0}, cells).at(2, "x"))
        .isInstanceOf(NetworkException.class);
    assertThatThrownBy(() -> PlanFacts.of(graph, new int[0], Partition.of(new int[3])))
        .isInstanceOf(NetworkException.class);
  }
}
