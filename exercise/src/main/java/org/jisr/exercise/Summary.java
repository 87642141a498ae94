package org.jisr.exercise;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The end of the exercise: figures, checks and the verdict. */
final class Summary {
  private Summary() {}

  static void print(Stage stage) {
    Transcript transcript = stage.transcript();
    transcript.scene("Figures");
    stage.figures().all().forEach(transcript::figure);
    transcript.scene("Checks");
    stage.checks().all().forEach(transcript::check);
    transcript.plain("");
    transcript.plain(
        stage.checks().passed()
            ? "All %d checks passed.".formatted(stage.checks().all().size())
            : "%d of %d checks FAILED."
                .formatted(stage.checks().failures(), stage.checks().all().size()));
  }

  static String json(Stage stage) {
    ObjectNode result = JsonMapper.shared().createObjectNode();
    result.put("passed", stage.checks().passed());
    ObjectNode figures = result.putObject("figures");
    stage.figures().all().forEach(figures::put);
    var checks = result.putArray("checks");
    for (Checks.Check check : stage.checks().all()) {
      checks
          .addObject()
          .put("name", check.name())
          .put("passed", check.passed())
          .put("detail", check.detail());
    }
    return result.toString();
  }
}
