package org.jisr.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One warning is acknowledged and comes back with its outcome; another is not and escalates. */
final class TipOffScene implements Scene {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int DRILLS = 10;
  private static final int SHORT_SECONDS = 5;

  @Override
  public String title() {
    return "A warning in time";
  }

  @Override
  public void play(Stage stage) {
    try (Push costalba = stage.costalba().liaison().push();
        Push azwara = stage.azwara().liaison().push()) {
      String id = warn(stage, costalba);
      acknowledge(stage, azwara, id);
      outcome(stage, id);
      drill(stage, costalba);
    }
    unanswered(stage);
    forbidden(stage);
  }

  private static String warn(Stage stage, Push screen) {
    long before = System.nanoTime();
    JsonNode sent =
        send(
                stage.azwara().liaison(),
                "costalba",
                Story.PLATE_ID,
                "شاحنة تبريد بلوحة AZ-4471-Q تصعد عبّارة العاشرة وأربعين دقيقة من فيلامار",
                "Inspeccionar antes del embarque; no detener sin llamar antes",
                300)
            .expect(201)
            .body();
    Push.Event shown = screen.await("tip-off", data -> true, PATIENCE);
    double millis = (shown.nanos() - before) / 1e6;
    stage.figures().put("tip-off, from send to the partner's screen", round(millis));
    stage.transcript().line("azwara · liaison", "sends a tip-off to costalba");
    stage.transcript().line("costalba · liaison", "sees it on the screen after " + round(millis));
    String id = sent.path("id").asString();
    JsonNode received = find(stage.costalba().liaison(), "in", id);
    stage
        .checks()
        .equal("the tip-off is on the partner's screen", id, received.path("id").asString(""));
    stage
        .checks()
        .equal(
            "with what may be done",
            sent.path("permittedAction").asString(),
            received.path("permittedAction").asString());
    stage
        .checks()
        .that(
            "and its subject can be opened",
            Searching.sees(stage.costalba().liaison(), Story.PLATE_ID),
            "");
    return id;
  }

  private static void acknowledge(Stage stage, Push azwara, String id) {
    Officer liaison = stage.costalba().liaison();
    liaison.post("/api/tip-offs/" + id + "/acknowledge", null).expect(200);
    stage.transcript().line("costalba · liaison", "acknowledges");
    JsonNode seen =
        Await.until(
            "azwara sees the acknowledgement",
            PATIENCE,
            () -> find(stage.azwara().liaison(), "out", id),
            tipOff -> tipOff.path("state").asString("").equals("acknowledged"));
    azwara.await("tip-off", data -> data.path("id").asString("").equals(id), PATIENCE);
    stage
        .checks()
        .that("azwara sees when it was acknowledged", seen.hasNonNull("acknowledgedAt"), "");
    stage.checks().equal("nothing escalated on the way", 0, seen.path("escalation").size());
  }

  private static void outcome(Stage stage, String id) {
    ObjectNode outcome = JsonMapper.shared().createObjectNode();
    outcome.put("result", "prevented");
    outcome.put("text", "Camión abierto en el muelle 4: veinticinco bengalas bajo un doble suelo.");
    stage.costalba().fieldOfficer().post("/api/tip-offs/" + id + "/outcome", outcome).expect(200);
    stage.transcript().line("costalba · field officer", "reports: twenty-five flares found");
    JsonNode closed =
        Await.until(
            "the outcome returns",
            PATIENCE,
            () -> find(stage.azwara().liaison(), "out", id),
            tipOff -> tipOff.path("state").asString("").equals("closed"));
    stage
        .checks()
        .equal(
            "the outcome returns to who warned",
            "prevented",
            closed.path("outcome").path("result").asString(""));
    stage
        .checks()
        .that(
            "with the field officer's words",
            closed.path("outcome").path("text").asString("").contains("bengalas"),
            "");
  }

  /** The same again and again, to see how long a warning takes when the road is warm. */
  private static void drill(Stage stage, Push screen) {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < DRILLS; i++) {
      String words = "Drill " + i;
      long before = System.nanoTime();
      String id =
          send(stage.azwara().liaison(), "costalba", Story.PLATE_ID, words, "None: a drill", 600)
              .expect(201)
              .body()
              .path("id")
              .asString();
      Push.Event shown =
          screen.await("tip-off", data -> data.path("id").asString("").equals(id), PATIENCE);
      times.add((shown.nanos() - before) / 1e6);
      stage.costalba().liaison().post("/api/tip-offs/" + id + "/acknowledge", null).expect(200);
    }
    times.sort(null);
    stage
        .figures()
        .put(
            DRILLS + " further tip-offs",
            "median %s, slowest %s"
                .formatted(round(times.get(DRILLS / 2)), round(times.getLast())));
  }

  private static void unanswered(Stage stage) {
    Officer liaison = stage.azwara().liaison();
    String id =
        send(
                liaison,
                "kestermark",
                Story.PLATE_ID,
                "Copied plate AZ-4471-Q may appear near the team's coach",
                "Tell the coach's escort",
                SHORT_SECONDS)
            .expect(201)
            .body()
            .path("id")
            .asString();
    stage.transcript().line("azwara · liaison", "warns kestermark; nobody answers");
    for (Desk desk : List.of(stage.azwara(), stage.kestermark())) {
      String direction = desk == stage.azwara() ? "out" : "in";
      JsonNode seen =
          Await.until(
              "the tip-off escalates at " + desk.state().party(),
              PATIENCE,
              () -> find(desk.liaison(), direction, id),
              tipOff -> tipOff.path("state").asString("").equals("escalated"));
      stage
          .checks()
          .that(
              "unanswered, it escalates at " + desk.state().party(),
              !seen.path("escalation").isEmpty(),
              "level " + seen.path("escalation").path(0).path("level").asString());
    }
  }

  private static void forbidden(Stage stage) {
    Answer answer =
        send(
            stage.azwara().liaison(),
            "kestermark",
            Story.ASSESSMENT_ID,
            "Not for kestermark",
            "None",
            60);
    stage.checks().equal("a warning cannot carry what may not be released", 403, answer.status());
  }

  private static Answer send(
      Officer officer,
      String partner,
      String subject,
      String threat,
      String permitted,
      int seconds) {
    ObjectNode wish = JsonMapper.shared().createObjectNode();
    wish.put("partner", partner).put("threat", threat).put("permittedAction", permitted);
    wish.putArray("subjectIds").add(subject);
    wish.put("urgency", "immediate").put("acknowledgeWithinSeconds", seconds);
    wish.put("humanRights", "no-concern");
    return officer.post("/api/tip-offs", wish.put("purpose", "event-security"));
  }

  private static JsonNode find(Officer officer, String direction, String id) {
    JsonNode page = officer.get("/api/tip-offs?direction=" + direction).expect(200).body();
    for (JsonNode tipOff : page.path("items")) {
      if (tipOff.path("id").asString().equals(id)) {
        return tipOff;
      }
    }
    return JsonMapper.shared().createObjectNode();
  }

  private static String round(double millis) {
    return String.format(Locale.ROOT, "%.0f ms", millis);
  }
}
