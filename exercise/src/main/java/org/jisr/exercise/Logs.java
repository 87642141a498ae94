package org.jisr.exercise;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What a node's own verification of its log finds wrong. */
final class Logs {
  private Logs() {}

  static List<String> problems(Desk desk) {
    JsonNode report = desk.oversight().post("/api/log/verify", null).expect(200).body();
    List<String> problems = new ArrayList<>();
    report.path("problems").forEach(problem -> problems.add(problem.toString()));
    if (!report.path("ok").asBoolean() && problems.isEmpty()) {
      problems.add("not ok");
    }
    return problems;
  }
}
