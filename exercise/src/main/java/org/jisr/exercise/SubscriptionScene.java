package org.jisr.exercise;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Azwara opens a collection to each neighbour over TAXII 2.1; Costalba's node subscribes to its own
 * as to any other server, and each finds what the gate permits and nothing else.
 */
final class SubscriptionScene implements Scene {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String NAME = "Azwara over TAXII";

  @Override
  public String title() {
    return "A collection is polled by others over TAXII 2.1";
  }

  @Override
  public void play(Stage stage) {
    Officer liaison = stage.azwara().liaison();
    String forCostalba = subscribe(liaison, "costalba", "amber+strict");
    String forKestermark = subscribe(liaison, "kestermark", "green");
    stage
        .transcript()
        .line("azwara · liaison", "agrees terms with two subscribers and hands each its token");
    Set<String> costalba = new Poller(liaison.base(), forCostalba).ids();
    Set<String> kestermark = new Poller(liaison.base(), forKestermark).ids();
    Checks checks = stage.checks();
    checks.that(
        "costalba's collection has what costalba may have",
        costalba.contains(Story.PLATE_ID),
        costalba.size() + " objects");
    checks.that(
        "kestermark, who undertook to guard no more than green, gets no amber",
        !kestermark.isEmpty() && !kestermark.contains(Story.PLATE_ID),
        kestermark.size() + " objects");
    checks.that(
        "what needs a caveat goes by envelope only",
        !costalba.contains(Story.ASSESSMENT_ID) && !kestermark.contains(Story.ASSESSMENT_ID),
        "");
    for (String never : List.of(Story.SOURCE_REPORT_ID, Story.MACHINE_ID, Story.DISPUTED_ID)) {
      checks.that(
          "no collection has " + never.substring(0, never.indexOf("--") + 6),
          !costalba.contains(never) && !kestermark.contains(never),
          "");
    }
    checks.that(
        "what was recalled from costalba is not polled back",
        !costalba.contains(Story.MISTAKE_ID),
        "");
    checks.equal(
        "a token that nobody was given opens nothing",
        401,
        new Poller(liaison.base(), "0".repeat(43)).status());
    feed(stage, forCostalba, costalba.size());
    push(stage, costalba.size());
  }

  /**
   * The other way round: azwara fills costalba's collection, and finds it full when it tries again.
   */
  private static void push(Stage stage, int expected) {
    Officer liaison = stage.azwara().liaison();
    String token = subscribe(stage.costalba().liaison(), "azwara", "amber+strict", false, true);
    ObjectNode wish = terms("amber+strict");
    wish.put("name", "Costalba drop box")
        .put("party", "costalba")
        .put("apiRoot", stage.costalba().liaison().base() + "/taxii2/jisr/")
        .put("collection", "released")
        .put("everySeconds", 3_600)
        .put("secret", token);
    String path =
        "/api/outlets/"
            + liaison.post("/api/outlets", wish).expect(201).body().path("id").asString();
    JsonNode filled =
        stage
            .transcript()
            .timed("azwara", "fills costalba's collection", () -> filled(liaison, path, ""));
    Checks checks = stage.checks();
    checks.equal("every permitted object was taken", (long) expected, taken(filled));
    checks.equal("none was refused", 0L, filled.path("refused").asLong());
    liaison.post(path + "/replay", null).expect(200);
    JsonNode again = filled(liaison, path, filled.path("lastSuccess").asString());
    checks.equal("all of it was sent once more and known", 2L * expected, taken(again));
  }

  private static long taken(JsonNode outlet) {
    return outlet.path("accepted").asLong();
  }

  private static JsonNode filled(Officer liaison, String path, String before) {
    return Await.until(
        "the outlet is filled",
        PATIENCE,
        () -> liaison.get(path).expect(200).body(),
        body ->
            body.path("state").asString().equals("healthy")
                && !body.path("lastSuccess").asString("").equals(before));
  }

  /** The recipient's node asks by itself, and its officers find what came. */
  private static void feed(Stage stage, String token, int expected) {
    Officer liaison = stage.costalba().liaison();
    ObjectNode wish =
        JsonMapper.shared()
            .createObjectNode()
            .put("name", NAME)
            .put("apiRoot", stage.azwara().liaison().base() + "/taxii2/jisr/")
            .put("collection", "released")
            .put("originator", "azwara")
            .put("marking", "amber+strict")
            .put("everySeconds", 3_600)
            .put("secret", token);
    JsonNode added = liaison.post("/api/feeds", wish).expect(201).body();
    String path = "/api/feeds/" + added.path("id").asString();
    JsonNode feed =
        stage
            .transcript()
            .timed(
                "costalba",
                "subscribes to azwara's collection and takes it in",
                () ->
                    Await.until(
                        "the feed is complete",
                        PATIENCE,
                        () -> liaison.get(path).expect(200).body(),
                        body -> !body.path("lastRun").isNull()));
    Checks checks = stage.checks();
    checks.equal("the feed is healthy", "healthy", feed.path("state").asString());
    checks.equal(
        "every object of the collection came in",
        (long) expected,
        feed.path("stored").asLong() + feed.path("known").asLong());
    String again = "/api/feeds/" + added.path("id").asString() + "/replay";
    String before = feed.path("lastRun").asString();
    liaison.post(again, null).expect(200);
    JsonNode replayed =
        Await.until(
            "the feed was read again",
            PATIENCE,
            () -> liaison.get(path).expect(200).body(),
            body -> !body.path("lastRun").asString().equals(before));
    checks.equal(
        "read again, nothing is held twice",
        feed.path("stored").asLong(),
        replayed.path("stored").asLong());
  }

  private static String subscribe(Officer liaison, String party, String circle) {
    return subscribe(liaison, party, circle, true, false);
  }

  private static String subscribe(
      Officer liaison, String party, String circle, boolean reads, boolean writes) {
    ObjectNode wish = terms(circle);
    wish.put("party", party).put("canRead", reads).put("canWrite", writes);
    wish.putObject("names").put("en", party + " (TAXII)");
    JsonNode made = liaison.post("/api/subscribers", wish).expect(201).body();
    return liaison
        .post("/api/subscribers/" + made.path("id").asString() + "/tokens", null)
        .expect(201)
        .body()
        .path("token")
        .asString();
  }

  /** What a party undertakes, whichever side fills the collection. */
  private static ObjectNode terms(String circle) {
    ObjectNode wish = JsonMapper.shared().createObjectNode();
    wish.putArray("purposes").add("event-security");
    wish.putArray("types").add("*");
    wish.putArray("conditions").add("no-onward");
    wish.put("circle", circle).put("keepDays", 30).put("submitted", "amber+strict");
    wish.put("humanRights", "no-concern");
    return wish.put(
        "validUntil",
        Instant.now().plus(90, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString());
  }
}
