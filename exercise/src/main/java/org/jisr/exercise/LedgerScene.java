package org.jisr.exercise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What was sent and what arrived is counted on both sides: nothing lost, nothing twice. */
final class LedgerScene implements Scene {
  @Override
  public String title() {
    return "Nothing lost, nothing twice";
  }

  @Override
  public void play(Stage stage) {
    List<String> sent = new ArrayList<>();
    List<String> delivered = new ArrayList<>();
    for (State state : State.values()) {
      sent.addAll(ids(stage.at(state).liaison(), "outbox"));
      delivered.addAll(ids(stage.at(state).liaison(), "inbox"));
    }
    Set<String> once = new HashSet<>(delivered);
    Set<String> lost = new HashSet<>(sent);
    lost.removeAll(once);
    Set<String> unknown = new HashSet<>(once);
    unknown.removeAll(sent);
    int twice = delivered.size() - once.size();
    stage
        .figures()
        .put(
            "messages sent, delivered, twice, lost",
            "%d, %d, %d, %d".formatted(sent.size(), once.size(), twice, lost.size()));
    stage.checks().that("messages were sent", !sent.isEmpty(), sent.size());
    stage.checks().that("no message was lost", lost.isEmpty(), lost.size());
    stage.checks().equal("no message arrived twice", 0, twice);
    stage.checks().that("no message came from nowhere", unknown.isEmpty(), unknown.size());
    stage.transcript().line("all", "compare outboxes and inboxes");
  }

  private static List<String> ids(Officer officer, String box) {
    return Mail.all(officer, box).stream()
        .map((JsonNode mail) -> mail.path("envelopeId").asString())
        .toList();
  }
}
