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
    ObjectNode wish = JsonMapper.shared().createObjectNode();
    wish.put("party", party).put("canRead", true).put("canWrite", false);
    wish.putObject("names").put("en", party + " (TAXII)");
    wish.putArray("purposes").add("event-security");
    wish.putArray("types").add("*");
    wish.putArray("conditions").add("no-onward");
    wish.put("circle", circle).put("keepDays", 30).put("submitted", "amber+strict");
    wish.put("humanRights", "no-concern");
    wish.put(
        "validUntil",
        Instant.now().plus(90, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS).toString());
    JsonNode made = liaison.post("/api/subscribers", wish).expect(201).body();
    return liaison
        .post("/api/subscribers/" + made.path("id").asString() + "/tokens", null)
        .expect(201)
        .body()
        .path("token")
        .asString();
  }
}
