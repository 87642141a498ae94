package org.jisr.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jisr.law.LawExamples;
import org.jisr.law.LawText;
import org.junit.jupiter.api.Test;

final class LawComparisonTest {
  private static final LawText EXAMPLE = LawExamples.policy(Office.SELF);

  private static LawText changed(String from, String to) {
    String json = new String(EXAMPLE.canonicalJson(), StandardCharsets.UTF_8);
    assertThat(json).contains(from);
    return LawText.ofJson(json.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theSameTextHasNoChange() {
    assertThat(LawComparison.of(EXAMPLE, EXAMPLE)).isEmpty();
  }

  @Test
  void theFirstTextIsAllNew() {
    List<LawChange> changes = LawComparison.of(null, EXAMPLE);
    assertThat(changes).allSatisfy(change -> assertThat(change.change()).isEqualTo("added"));
    assertThat(changes)
        .extracting(LawChange::part)
        .contains("head", "rule", "partner", "reference");
  }

  @Test
  void aChangedLimitIsOneDetailOfOneRule() {
    List<LawChange> changes =
        LawComparison.of(EXAMPLE, changed("\"items_from\":50", "\"items_from\":20"));
    assertThat(changes)
        .containsExactly(
            new LawChange(
                "rule",
                "many-at-once",
                "changed",
                List.of(new LawChange.Detail("when.items_from", "50", "20"))));
  }

  @Test
  void aRuleUnderAnotherNameWentAndCame() {
    List<LawChange> changes =
        LawComparison.of(
            EXAMPLE, changed("\"name\":\"health-stays\"", "\"name\":\"health-remains\""));
    assertThat(changes)
        .extracting(change -> change.change() + " " + change.name())
        .containsExactly("added health-remains", "removed health-stays");
  }

  @Test
  void whatIsSaidOfTheTextItselfIsItsHead() {
    assertThat(LawComparison.of(EXAMPLE, changed("\"version\":1", "\"version\":2")))
        .containsExactly(
            new LawChange(
                "head", "", "changed", List.of(new LawChange.Detail("version", "1", "2"))));
  }

  @Test
  void cataloguesAreComparedByInstrument() {
    LawText instruments = LawExamples.instruments(Office.SELF);
    String json = new String(instruments.canonicalJson(), StandardCharsets.UTF_8);
    LawText other =
        LawText.ofJson(
            json.replace("officer-import", "officer-entry").getBytes(StandardCharsets.UTF_8));
    assertThat(LawComparison.of(instruments, other))
        .extracting(change -> change.part() + " " + change.change() + " " + change.name())
        .containsExactlyInAnyOrder(
            "instrument added officer-entry", "instrument removed officer-import");
  }
}
