package org.jisr.exercise;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An officer's queue of names that may be on a list, when all that the officer sees was screened.
 *
 * @param json the node's answer
 */
record Queue(JsonNode json) {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String PLACE = "/api/screening/queue?limit=200";

  /** Waits until this version of the list is searched and laid beside every name. */
  static Queue settled(Officer officer, int version) {
    Await.until(
        "version " + version + " of the list is searched",
        PATIENCE,
        () -> officer.get("/api/screening").expect(200).body().path("lists").path(0),
        list ->
            list.path("ready").asBoolean()
                && list.path("version").path("number").asInt() == version);
    return new Queue(
        Await.until(
            "every name was laid beside the list",
            PATIENCE,
            () -> officer.get(PLACE).expect(200).body(),
            queue ->
                queue.path("progress").path("finished").asBoolean()
                    && queue.path("progress").path("behind").asInt() == 0));
  }

  /** The queue at this moment. */
  static Queue now(Officer officer) {
    return new Queue(officer.get(PLACE).expect(200).body());
  }

  /** The item of this entry of the list, or null. */
  @Nullable JsonNode of(String entry) {
    for (JsonNode item : json.path("items")) {
      if (item.path("match").path("entry").path("id").asString("").equals(entry)) {
        return item;
      }
    }
    return null;
  }

  /** The entries in the queue, sorted. */
  List<String> entries() {
    List<String> entries = new ArrayList<>();
    json.path("items").forEach(each -> entries.add(each.at("/match/entry/id").asString("")));
    return entries.stream().sorted().toList();
  }
}
