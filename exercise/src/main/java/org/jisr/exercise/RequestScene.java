package org.jisr.exercise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Costalba asks azwara: once it gets a part after a question, once a refusal, and twice "no data",
 * behind one of which stands a decision neither to confirm nor to deny.
 */
final class RequestScene implements Scene {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String ALL = "/api/requests";

  @Override
  public String title() {
    return "Requests for information, and what an answer does not tell";
  }

  @Override
  public void play(Stage stage) {
    incomplete(stage);
    try (Push asker = stage.costalba().liaison().push();
        Push holder = stage.azwara().liaison().push()) {
      String id = asked(stage, "¿De quién es el camión AZ-4471-Q?", true);
      holder.await("request", data -> data.path("id").asString().equals(id), PATIENCE);
      answeredInPart(stage, id);
      asker.await("request", data -> data.path("id").asString().equals(id), PATIENCE);
    }
    refused(stage);
    alike(stage);
    counted(stage);
  }

  private static Officer asker(Stage stage) {
    return stage.costalba().liaison();
  }

  private static Officer holder(Stage stage) {
    return stage.azwara().liaison();
  }

  private static void incomplete(Stage stage) {
    ObjectNode wish = wish("¿Qué sabe de la terminal?", false).put("necessity", "").put("link", "");
    String id = asker(stage).post(ALL, wish).expect(201).body().path("id").asString();
    Answer refused = act(asker(stage), id, "submit", body());
    stage.checks().equal("a request with parts missing is not sent", 400, refused.status());
    stage
        .checks()
        .equal(
            "and each missing part is named",
            "necessity link",
            refused.body().path("details").path("fields").asString());
    act(asker(stage), id, "withdraw", body()).expect(200);
  }

  private static void answeredInPart(Stage stage, String id) {
    Checks checks = stage.checks();
    JsonNode triaged =
        act(holder(stage), id, "triage", body().put("access", "direct")).expect(200).body();
    checks.equal(
        "what is urgent and at hand is due in eight hours",
        Duration.ofHours(8).toSeconds(),
        Duration.between(
                Instant.parse(triaged.path("receivedAt").asString()),
                Instant.parse(triaged.path("dueAt").asString()))
            .toSeconds());
    act(holder(stage), id, "ask", body().put("text", "أيّ الشاحنتين تقصدون؟")).expect(200);
    reached(asker(stage), id, "clarification-asked");
    stage.transcript().line("azwara · liaison", "asks back");
    act(asker(stage), id, "clarify", body().put("text", "La frigorífica, no la otra.")).expect(200);
    reached(holder(stage), id, "clarified");
    ObjectNode reasons = body();
    reasons.putArray("reasons").add("not-available");
    checks.equal(
        "an answer without a release is refused",
        409,
        act(holder(stage), id, "answer", reasons).status());
    JsonNode preview =
        ReleaseScene.preview(holder(stage), List.of(Story.PLATE_ID), List.of("costalba"))
            .expect(200)
            .body();
    String envelope = released(stage, id, preview.path("decisionHash").asString());
    act(holder(stage), id, "answer", reasons).expect(200);
    JsonNode answered = reached(asker(stage), id, "answered-part");
    checks.equal(
        "the answer comes with the reason for the rest",
        "not-available",
        last(answered).path("reasons").path(0).path("code").asString());
    JsonNode linked =
        Await.until(
            "the release is tied to the request",
            PATIENCE,
            () -> asker(stage).get(ALL + "/" + id).body().path("releases"),
            releases -> releases.size() == 1);
    checks.equal("the release names the request", envelope, linked.path(0).asString());
    act(asker(stage), id, "feedback", body().put("feedback", "useful")).expect(200);
    act(asker(stage), id, "close", body()).expect(200);
    checks.equal(
        "the holder reads what it was good for",
        "useful",
        feedback(reached(holder(stage), id, "closed")));
    stage.transcript().line("costalba · liaison", "gets a part, says it was useful and closes");
  }

  private static String released(Stage stage, String id, String hash) {
    ObjectNode wish =
        body()
            .put("purpose", "event-security")
            .put("humanRights", "no-concern")
            .put("decisionHash", hash)
            .put("request", id);
    wish.putArray("ids").add(Story.PLATE_ID);
    wish.putArray("partners").add("costalba");
    return holder(stage)
        .post("/api/releases", wish)
        .expect(201)
        .body()
        .path("sent")
        .path(0)
        .path("envelopeId")
        .asString();
  }

  private static String feedback(JsonNode request) {
    for (JsonNode step : request.path("steps")) {
      if (step.path("state").asString().equals("feedback")) {
        return step.path("feedback").asString();
      }
    }
    return "";
  }

  private static void refused(Stage stage) {
    String id = triaged(stage, "¿Quién aparca mal junto al muelle?");
    ObjectNode reasons = body();
    reasons.putArray("reasons").add("petty-offence").add("disproportionate-or-unfounded");
    act(holder(stage), id, "refuse", reasons).expect(200);
    JsonNode heard = reached(asker(stage), id, "refused");
    stage
        .checks()
        .equal("a refusal may have several reasons", 2, last(heard).path("reasons").size());
    stage
        .checks()
        .that(
            "in the asker's language",
            !last(heard).path("reasons").path(0).path("text").path("es").asString().isBlank(),
            "");
    stage.transcript().line("azwara · liaison", "refuses, for two reasons");
  }

  private static void alike(Stage stage) {
    String nothing = triaged(stage, "¿Figura el portador del pase 7?");
    String silence = triaged(stage, "¿Figura el portador del pase 7?");
    act(holder(stage), nothing, "no-data", body().put("kind", "no-data")).expect(200);
    act(holder(stage), silence, "no-data", body().put("kind", "neither-confirm-nor-deny"))
        .expect(200);
    JsonNode first = reached(asker(stage), nothing, "no-data");
    JsonNode second = reached(asker(stage), silence, "no-data");
    Checks checks = stage.checks();
    checks.equal(
        "the asker cannot tell nothing from silence", told(first, nothing), told(second, silence));
    checks.equal("both left at the same moment after the receipt", waited(first), waited(second));
    checks.equal(
        "the holder can",
        "neither-confirm-nor-deny",
        last(reached(holder(stage), silence, "no-data")).path("really").asString());
    stage.transcript().line("costalba · liaison", "reads \"no data\" twice, and no more than that");
  }

  /** All that the asker reads, but for the id and the times. */
  private static String told(JsonNode request, String id) {
    return request.toString().replace(id, "ID").replaceAll("\\d{4}-\\d\\d-\\d\\dT[^\"]+", "TIME");
  }

  /** From the receipt to the answer, in whole steps of the schedule. */
  private static long waited(JsonNode request) {
    return Duration.between(
                Instant.parse(request.path("receivedAt").asString()),
                Instant.parse(last(request).path("at").asString()))
            .toSeconds()
        % NodesScene.QUIET_SECONDS;
  }

  private static void counted(Stage stage) {
    JsonNode requests =
        stage
            .azwara()
            .oversight()
            .get(
                "/api/oversight/statistics?from=2020-01-01T00:00:00Z&to=2050-01-01T00:00:00Z"
                    + "&by=month")
            .expect(200)
            .body()
            .path("requests")
            .path(0);
    stage.checks().equal("oversight counts four requests", 4, requests.path("requests").asInt());
    stage.checks().equal("one answered", 1, requests.path("answered").asInt());
    stage.checks().equal("one refused", 1, requests.path("refused").asInt());
    stage.checks().equal("and two with nothing", 2, requests.path("nothing").asInt());
  }

  private static String asked(Stage stage, String what, boolean urgent) {
    String id = asker(stage).post(ALL, wish(what, urgent)).expect(201).body().path("id").asString();
    act(asker(stage), id, "submit", body()).expect(200);
    stage.transcript().line("costalba · liaison", "asks azwara: " + what);
    reached(holder(stage), id, "received");
    reached(asker(stage), id, "received");
    return id;
  }

  private static String triaged(Stage stage, String what) {
    String id = asked(stage, what, false);
    act(holder(stage), id, "triage", body().put("access", "direct")).expect(200);
    return id;
  }

  private static JsonNode reached(Officer officer, String id, String state) {
    return Await.until(
            "the request is " + state,
            PATIENCE,
            () -> officer.get(ALL + "/" + id),
            answer -> answer.body().path("state").asString("").equals(state))
        .body();
  }

  private static JsonNode last(JsonNode request) {
    return request.path("steps").path(request.path("steps").size() - 1);
  }

  private static Answer act(Officer officer, String id, String act, ObjectNode body) {
    return officer.post(ALL + "/" + id + "/" + act, body);
  }

  private static ObjectNode body() {
    return JsonMapper.shared().createObjectNode();
  }

  static ObjectNode wish(String what, boolean urgent) {
    ObjectNode wish =
        body()
            .put("partner", "azwara")
            .put("title", what)
            .put("what", what)
            .put("offence", "Preparación de un atentado contra un acto público")
            .put("facts", "Se vio dos veces junto al depósito de combustible del estadio.")
            .put("reasons", "Está matriculado en su registro.")
            .put("necessity", "No queda otra vía antes del partido.")
            .put("link", "Quien lo alquiló es probablemente quien lo conduce.")
            .put("useLimits", "Para encontrar al conductor; no como prueba sin consultar antes.")
            .put("marking", "amber");
    return urgent
        ? wish.put("ground", "danger-to-life").put("whyUrgent", "El partido empieza esta noche.")
        : wish;
  }
}
