package org.jisr.exercise;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** A report arrives, and the analyst finds the telephone that two companies answer. */
final class AnalysisScene implements Scene {
  private static final String REPORT = "billetterie-revente.fr.md";

  @Override
  public String title() {
    return "A report arrives, and the analyst finds the link";
  }

  @Override
  public void play(Stage stage) {
    Desk azwara = stage.azwara();
    JsonNode job =
        Imports.run(
            azwara.analyst(),
            REPORT,
            StoryData.document(REPORT),
            "&marking=amber&originator=azwara&purpose=event-security");
    stage.checks().equal("the arriving report is stored", "done", job.path("state").asString());
    stage.transcript().line("azwara · analyst", "receives the ticket office's note");
    search(stage, azwara.analyst());
    graph(stage, azwara.analyst());
    languages(stage, azwara.analyst());
    hidden(stage, azwara);
  }

  private static void search(Stage stage, Officer analyst) {
    List<String> found =
        stage
            .transcript()
            .timed(
                "azwara · analyst",
                "searches " + Story.PHONE,
                () -> Searching.ids(analyst, Story.PHONE));
    stage
        .checks()
        .that("search finds the telephone", found.contains(Story.PHONE_ID), found.size() + " hits");
    long reports = found.stream().filter(id -> id.startsWith("report--")).count();
    stage.checks().that("search finds reports that mention it", reports >= 2, reports + " reports");
  }

  private static void graph(Stage stage, Officer analyst) {
    List<String> around =
        stage
            .transcript()
            .timed(
                "azwara · analyst",
                "opens the neighbourhood of the telephone",
                () -> Searching.neighbours(analyst, Story.PHONE_ID));
    boolean both = around.contains(Story.RESELLER_ID) && around.contains(Story.HAULIER_ID);
    stage
        .checks()
        .that(
            "the graph shows reseller and haulier on one telephone",
            both,
            around.size() + " nodes");
    JsonNode haulier = analyst.get("/api/entities/" + Story.HAULIER_ID).expect(200).body();
    String originator =
        haulier.path("statements").path(0).path("originator").path("party").asString();
    stage.checks().equal("the haulier's originator is shown", "costalba", originator);
    String level = haulier.path("marking").asString();
    stage.checks().equal("and its marking", "amber", level);
  }

  private static void languages(Stage stage, Officer analyst) {
    for (String words :
        List.of("البوابه السابعه", "délégation hôtel", "matrícula terminal", "suppliers gate")) {
      List<String> found = Searching.ids(analyst, words);
      boolean expected = words.equals("matrícula terminal") == found.isEmpty();
      stage.checks().that(expected(words) + " '" + words + "'", expected, found.size() + " hits");
    }
  }

  /** The Spanish report on plates was never given to Azwara. */
  private static String expected(String words) {
    return words.equals("matrícula terminal") ? "nothing is found for" : "search finds";
  }

  private static void hidden(Stage stage, Desk azwara) {
    Checks checks = stage.checks();
    Officer analyst = azwara.analyst();
    checks.that(
        "a witness is closed without a case", !Searching.sees(analyst, Story.WITNESS_ID), "");
    checks.that(
        "and open within one", Searching.sees(analyst.inCase("2026-017"), Story.WITNESS_ID), "");
    checks.that("a child is closed without a case", !Searching.sees(analyst, Story.CHILD_ID), "");
    checks.that(
        "a human source is not there for an analyst",
        !Searching.sees(analyst, Story.SOURCE_ID),
        "");
    List<String> found = Searching.ids(analyst, "نورس");
    checks.that(
        "and no search word finds it",
        !found.contains(Story.SOURCE_ID) && !found.contains(Story.SOURCE_REPORT_ID),
        found.size() + " hits");
    checks.that(
        "an approver sees the source", Searching.sees(azwara.approver(), Story.SOURCE_ID), "");
    checks.that(
        "money data is not there for event security", !Searching.sees(analyst, Story.MONEY_ID), "");
    checks.that(
        "and is there for money laundering",
        Searching.sees(analyst.forPurpose("organised-crime.money-laundering"), Story.MONEY_ID),
        "");
    Answer oversight = azwara.oversight().get("/api/search?q=" + Officer.encode(Story.PHONE));
    boolean nothing = oversight.status() == 403 || oversight.body().path("items").isEmpty();
    checks.that("an oversight officer reads no content", nothing, "status " + oversight.status());
    stage
        .transcript()
        .line("azwara · analyst", "sees neither witness, child, source nor money, as it must be");
  }
}
