package org.jisr.exercise;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What an officer finds. */
final class Searching {
  private Searching() {}

  /** The ids of the first page, in order. */
  static List<String> ids(Officer officer, String words) {
    List<String> ids = new ArrayList<>();
    page(officer, words).path("items").forEach(hit -> ids.add(hit.path("id").asString()));
    return ids;
  }

  /** The first page of what is found. */
  static JsonNode page(Officer officer, String words) {
    return officer.get("/api/search?limit=100&q=" + Officer.encode(words)).expect(200).body();
  }

  /** Whether the officer can open the entity. */
  static boolean sees(Officer officer, String id) {
    int status = officer.get("/api/entities/" + id).status();
    if (status != 200 && status != 404) {
      throw new ExerciseException(
          ExerciseException.Code.ANSWER_UNEXPECTED,
          "The node answered " + status + " to the opening of an entity.");
    }
    return status == 200;
  }

  /** The ids of the entity and its neighbours. */
  static List<String> neighbours(Officer officer, String id) {
    List<String> ids = new ArrayList<>();
    JsonNode graph = officer.get("/api/entities/" + id + "/graph?limit=100").expect(200).body();
    graph.path("nodes").forEach(node -> ids.add(node.path("id").asString()));
    return ids;
  }
}
