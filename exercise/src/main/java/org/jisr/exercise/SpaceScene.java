package org.jisr.exercise;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Azwara leads a space for the final: costalba is an open member, kestermark one that only the lead
 * sees. What goes under the charter ends with it.
 */
final class SpaceScene implements Scene {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String ALL = "/api/spaces";
  private static final String HIDDEN = "kestermark";

  @Override
  public String title() {
    return "A space under one charter, in which not everybody sees everybody";
  }

  @Override
  public void play(Stage stage) {
    Officer lead = stage.azwara().liaison();
    Officer member = stage.costalba().liaison();
    JsonNode founded = lead.post(ALL, charter()).expect(201).body();
    String id = founded.path("id").asString();
    stage.transcript().line("azwara · liaison", "writes a charter and signs it");
    String hash = signed(member, id);
    Checks checks = stage.checks();
    checks.equal(
        "who is hidden signs the same text", hash, signed(stage.kestermark().liaison(), id));
    stage.transcript().line("costalba, kestermark", "sign the same hash");
    checks.that(
        "costalba's node does not name kestermark in it",
        !member.get(ALL + "/" + id).expect(200).text().contains(HIDDEN),
        "");
    Await.until(
        "both may receive",
        PATIENCE,
        () -> lead.get(ALL + "/" + id).body().path("roster"),
        roster ->
            roster.size() == 2
                && roster.path(0).path("receives").asBoolean()
                && roster.path(1).path("receives").asBoolean());
    released(stage, lead, member, id);
    left(stage, lead, member, id);
  }

  private static String signed(Officer officer, String id) {
    JsonNode offered =
        Await.until(
            "the charter is shown",
            PATIENCE,
            () -> officer.get(ALL + "/" + id).body().path("offered"),
            JsonNode::isObject);
    String hash = offered.path("hash").asString();
    officer.post(ALL + "/" + id + "/sign", body().put("hash", hash)).expect(200);
    return hash;
  }

  private static void released(Stage stage, Officer lead, Officer member, String id) {
    ObjectNode wish = body().put("purpose", "event-security").put("humanRights", "no-concern");
    wish.putArray("ids").add(Story.PLATE_ID);
    wish.putArray("partners").add("costalba").add(HIDDEN);
    JsonNode preview = lead.post(ALL + "/" + id + "/releases/preview", wish).expect(200).body();
    wish.put("decisionHash", preview.path("decisionHash").asString());
    stage
        .checks()
        .equal(
            "what was decided for the space does not leave outside it",
            409,
            lead.post("/api/releases", wish).status());
    JsonNode sent = lead.post(ALL + "/" + id + "/releases", wish).expect(201).body().path("sent");
    stage.checks().equal("each member gets an envelope of its own", 2, sent.size());
    JsonNode came =
        Await.until(
            "the letter is listed under the space",
            PATIENCE,
            () -> member.get("/api/inbox?space=" + id).body().path("items"),
            items -> items.size() == 1);
    stage
        .checks()
        .equal(
            "with what was released",
            Story.PLATE_ID,
            came.path(0).path("items").path(0).path("id").asString());
    stage.transcript().line("azwara · liaison", "releases the copied plate to both, each alone");
  }

  private static void left(Stage stage, Officer lead, Officer member, String id) {
    member.post(ALL + "/" + id + "/leave", body()).expect(200);
    stage.transcript().line("costalba · liaison", "leaves");
    JsonNode gone =
        Await.until(
            "the lead has costalba's attestation",
            PATIENCE,
            () -> costalba(lead.get(ALL + "/" + id).body()),
            one ->
                one.path("attested").asInt() == 1 && one.path("answer").asString().equals("left"));
    stage.checks().equal("of all it had taken", 1, gone.path("taken").asInt());
    stage
        .checks()
        .that(
            "what had also come beside the space stays",
            Searching.sees(member, Story.PLATE_ID),
            "");
    Await.until(
        "nothing is on its way", PATIENCE, () -> Mail.all(lead, "outbox"), SpaceScene::answered);
  }

  private static boolean answered(List<JsonNode> letters) {
    return letters.stream()
        .noneMatch(letter -> letter.path("state").asString().matches("queued|sent"));
  }

  private static JsonNode costalba(JsonNode space) {
    for (JsonNode one : space.path("roster")) {
      if (one.path("party").asString().equals("costalba")) {
        return one;
      }
    }
    return body();
  }

  private static ObjectNode charter() {
    ObjectNode charter =
        body()
            .put("title", "فضاء نهائي كأس الضفتين")
            .put("event", "تأمين المباراة والطرق المؤدية إلى الملعب والمرفأ.")
            .put("purpose", "event-security")
            .put("marking", "amber")
            .put("replay", "since-named")
            .put("sunset", Instant.now().plus(Duration.ofDays(10)).toString());
    charter.putArray("languages").add("ar").add("es").add("en");
    charter.putArray("types").add("*");
    charter.putArray("conditions").add("no-onward");
    ArrayNode members = charter.putArray("members");
    members.addObject().put("party", "costalba").put("role", "member").put("sight", "open");
    members.addObject().put("party", HIDDEN).put("role", "observer").put("sight", "lead-only");
    return charter;
  }

  private static ObjectNode body() {
    return JsonMapper.shared().createObjectNode();
  }
}
