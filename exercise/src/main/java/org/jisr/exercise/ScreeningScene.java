package org.jisr.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A published list comes in and is laid beside the bank's own names: an officer decides on what is
 * found, the next version of the list changes it, and a list cut to nothing changes nothing.
 */
final class ScreeningScene implements Scene {
  private static final String LISTS = "/api/screening/lists";
  private static final String LIST = LISTS + "?list=two-shores&title=Two+Shores+list&format=un-xml";
  private static final String STAYS = "TSi.001";
  private static final String GOES = "TSi.004";
  private static final String UNSEEN = "TSi.007";
  private static final String COMES = "TSi.012";
  private static final String WHY = "تاريخ الميلاد والاسم في جواز السفر متطابقان.";

  @Override
  public String title() {
    return "A published list is laid beside the bank's names";
  }

  @Override
  public void play(Stage stage) {
    Desk azwara = stage.azwara();
    people(azwara.analyst());
    first(stage, azwara);
    Queue queue =
        stage
            .transcript()
            .timed(
                "azwara · analyst",
                "looks at the queue until every name was laid beside the list",
                () -> Queue.settled(azwara.analyst(), 1));
    JsonNode hit = found(stage, queue);
    unseen(stage, azwara, queue);
    if (hit != null) {
      decided(stage, azwara, hit);
    }
    second(stage, azwara);
    shrunken(stage, azwara);
    exported(stage, azwara);
  }

  private static void people(Officer analyst) {
    String amber = "&marking=amber&originator=azwara&purpose=";
    Imports.run(
        analyst, "night-ferry.json", StoryData.list("night-ferry.json"), amber + "event-security");
    Imports.run(
        analyst,
        "account-holder.json",
        StoryData.list("account-holder.json"),
        amber + "organised-crime.money-laundering");
  }

  private static void first(Stage stage, Desk desk) {
    Checks checks = stage.checks();
    byte[] file = StoryData.list("two-shores-1.xml");
    checks.equal("an analyst takes no list in", 403, desk.analyst().upload(LIST, file).status());
    JsonNode version = desk.administrator().upload(LIST, file).expect(200).body();
    stage.transcript().line("azwara · administrator", "takes the Two Shores list in");
    checks.equal("the list has its entries", 12L, version.path("entries").asLong());
    checks.equal(
        "its date is the publisher's",
        "2026-11-02T08:00:00Z",
        version.path("published").asString(""));
    checks.equal(
        "its file is named by its checksum", 64, version.path("sha256").asString().length());
    checks.equal(
        "the same file again makes no version",
        1,
        desk.administrator().upload(LIST, file).expect(200).body().path("number").asInt());
  }

  private static @Nullable JsonNode found(Stage stage, Queue queue) {
    Checks checks = stage.checks();
    checks.equal("two of the bank's people may be listed", List.of(STAYS, GOES), queue.entries());
    JsonNode hit = queue.of(STAYS);
    if (hit == null) {
      return null;
    }
    JsonNode match = hit.path("match");
    checks.equal("one is written in Arabic", "يونس البحراوي", hit.path("name").asString(""));
    checks.equal("and listed in Latin letters", "latin", match.at("/listed/script").asString(""));
    List<String> kinds = new ArrayList<>();
    match.path("evidence").forEach(each -> kinds.add(each.path("kind").asString()));
    checks.that(
        "what speaks for it is named",
        kinds.containsAll(List.of("name", "birth")),
        kinds.toString());
    checks.that(
        "its letters are laid side by side",
        match.path("parts").path(0).path("letters").size() > 2,
        match.path("parts").path(0).path("asked").path("text").asString(""));
    checks.equal("the marking stands beside it", "amber", hit.path("marking").asString(""));
    stage.transcript().line("azwara · analyst", match.path("sentence").asString(""));
    return hit;
  }

  /** What somebody may not see is not there: not shown, not counted, not to be decided on. */
  private static void unseen(Stage stage, Desk desk, Queue queue) {
    Checks checks = stage.checks();
    checks.equal("what is unseen is not counted", 2, queue.json().path("count").asInt());
    checks.equal(
        "who keeps lists reads no names",
        403,
        desk.administrator().get("/api/screening/queue").status());
    Officer money = desk.analyst().forPurpose("organised-crime.money-laundering");
    Queue other = Queue.settled(money, 1);
    checks.equal("for money laundering another person is found", List.of(UNSEEN), other.entries());
    String id = item(other, UNSEEN).path("id").asString("");
    checks.equal(
        "which event security cannot decide on",
        "404 SCREENING_MATCH_UNKNOWN",
        outcome(decide(desk.analyst(), id, "same")));
    checks.equal(
        "as on what was never there",
        "404 SCREENING_MATCH_UNKNOWN",
        outcome(decide(desk.analyst(), "7f3c0000-0000-8000-8000-000000000000", "same")));
  }

  private static void decided(Stage stage, Desk desk, JsonNode hit) {
    Checks checks = stage.checks();
    String id = hit.path("id").asString("");
    JsonNode same = decide(desk.analyst(), id, "different").expect(200).body();
    checks.equal("a decision stands", "different", same.at("/decision/verdict").asString(""));
    JsonNode open =
        desk.analyst().post(place(id) + "/undo", why("خطأ في القراءة.")).expect(200).body();
    checks.that("it is taken back", open.path("decision").isNull(), open.path("decision"));
    decide(desk.analyst(), id, "same").expect(200);
    Queue colleague = Queue.settled(desk.liaison(), 1);
    JsonNode decision = item(colleague, STAYS).path("decision");
    checks.equal(
        "a colleague who sees the person reads the decision",
        "same",
        decision.path("verdict").asString(""));
    checks.that(
        "and who made it, by name",
        decision.path("byName").asString("").contains("analyst"),
        decision.path("byName").asString(""));
    checks.equal("one match is still open", 1, colleague.json().path("open").asInt());
    stage.transcript().line("azwara · analyst", "decides, takes it back and decides again");
  }

  private static void second(Stage stage, Desk desk) {
    Checks checks = stage.checks();
    JsonNode version =
        desk.administrator().upload(LIST, StoryData.list("two-shores-2.xml")).expect(200).body();
    checks.equal("the next version adds one", 1, version.path("added").asInt());
    checks.equal("and drops one", 1, version.path("removed").asInt());
    checks.equal("and changes none", 0, version.path("changed").asInt());
    JsonNode changes =
        desk.analyst()
            .get(LISTS + "/two-shores/versions/2/changes")
            .expect(200)
            .body()
            .path("items");
    List<String> said = new ArrayList<>();
    changes.forEach(
        each ->
            said.add((each.path("before").isNull() ? "+" : "-") + each.path("id").asString("")));
    checks.equal("both are shown", List.of("-" + GOES, "+" + COMES), said);
    Queue queue =
        stage
            .transcript()
            .timed(
                "azwara · analyst",
                "has the names laid beside what the new version changed",
                () -> Queue.settled(desk.analyst(), 2));
    checks.equal("who came is found, who went is gone", List.of(STAYS, COMES), queue.entries());
    checks.equal(
        "what was decided on an entry that stayed still stands",
        "same",
        item(queue, STAYS).at("/decision/verdict").asString(""));
  }

  private static void shrunken(Stage stage, Desk desk) {
    Checks checks = stage.checks();
    byte[] empty = StoryData.list("two-shores-empty.xml");
    Answer refused = desk.administrator().upload(LIST, empty);
    checks.equal(
        "a list cut to nothing is refused", "409 SCREENING_LIST_SHRINKS", outcome(refused));
    JsonNode list =
        desk.administrator().get("/api/screening").expect(200).body().path("lists").path(0);
    checks.equal("the version before stays", 2, list.at("/version/number").asInt());
    checks.equal("with an alarm on the list", 0, list.at("/alarm/entries").asInt(-1));
    checks.equal(
        "that names the very file",
        refused.body().at("/details/sha256").asString("none"),
        list.at("/alarm/sha256").asString(""));
    JsonNode leaf = alarm(desk.oversight());
    checks.that("and one in the log", leaf != null, leaf == null ? "none" : leaf.path("index"));
    checks.equal(
        "the queue is what it was", List.of(STAYS, COMES), Queue.now(desk.analyst()).entries());
    stage.transcript().line("azwara · administrator", "is refused a list cut to nothing");
  }

  private static @Nullable JsonNode alarm(Officer oversight) {
    JsonNode leaves = oversight.get("/api/log?kind=screening&limit=200").expect(200).body();
    for (JsonNode leaf : leaves.path("items")) {
      if (leaf.path("clear").path("action").asString("").equals("alarm")) {
        return leaf;
      }
    }
    return null;
  }

  private static void exported(Stage stage, Desk desk) {
    String file =
        desk.analyst()
            .post("/api/screening/queue/export", JsonMapper.shared().createObjectNode())
            .expect(200)
            .text();
    List<String> lines = file.lines().toList();
    stage.checks().equal("the export has the queue and nothing else", 3, lines.size());
    stage
        .checks()
        .that(
            "each of its lines says its marking and the list's version",
            lines.stream()
                .skip(1)
                .allMatch(line -> line.startsWith("amber,") && line.contains(",two-shores,2,")),
            lines.getLast());
  }

  private static JsonNode item(Queue queue, String entry) {
    return Objects.requireNonNullElseGet(
        queue.of(entry), () -> JsonMapper.shared().createObjectNode());
  }

  private static Answer decide(Officer officer, String id, String verdict) {
    JsonNode body = JsonMapper.shared().createObjectNode().put("verdict", verdict).put("why", WHY);
    return officer.post(place(id) + "/decision", body);
  }

  private static JsonNode why(String why) {
    return JsonMapper.shared().createObjectNode().put("why", why);
  }

  private static String place(String id) {
    return "/api/screening/matches/" + id;
  }

  private static String outcome(Answer answer) {
    return answer.status() + " " + answer.code();
  }
}
