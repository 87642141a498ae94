package org.jisr.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ChecksTest {
  @Test
  void oneFailureFailsTheDayAndSoDoesADayWithoutChecks() {
    Checks checks = new Checks();
    assertThat(checks.passed()).isFalse();
    checks.equal("as expected", 1, 1);
    assertThat(checks.passed()).isTrue();
    checks.equal("not as expected", 1, 2);
    assertThat(checks.passed()).isFalse();
    assertThat(checks.failures()).isEqualTo(1);
    assertThat(checks.all().getLast().detail()).isEqualTo("2 instead of 1");
  }

  @Test
  void theSummarySaysItInWordsAndInJson() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Stage stage =
        new Stage(new Transcript(new PrintStream(bytes, true, StandardCharsets.UTF_8), false));
    stage.checks().that("البوابة السابعة", true, "");
    stage.checks().that("the lorry", false, "seen");
    stage.figures().put("tip-off", "12 ms");

    Summary.print(stage);
    String text = bytes.toString(StandardCharsets.UTF_8);
    assertThat(text)
        .contains("  pass  البوابة السابعة", "  FAIL  the lorry  · seen", "1 of 2 checks FAILED.")
        .doesNotContain("\u001b");

    JsonNode json = JsonMapper.shared().readTree(Summary.json(stage));
    assertThat(json.path("passed").asBoolean()).isFalse();
    assertThat(json.path("figures").path("tip-off").asString()).isEqualTo("12 ms");
    assertThat(json.path("checks").size()).isEqualTo(2);
  }

  @Test
  void aSceneThatBreaksOffIsAFailedCheck() throws Exception {
    Stage stage = new Stage(new Transcript(new PrintStream(new ByteArrayOutputStream()), false));
    Scene broken =
        new Scene() {
          @Override
          public String title() {
            return "Broken";
          }

          @Override
          public void play(Stage any) {
            throw new ExerciseException(ExerciseException.Code.ANSWER_UNEXPECTED, "500");
          }
        };
    assertThat(Day.play(broken, stage)).isFalse();
    assertThat(stage.checks().passed()).isFalse();
  }
}
