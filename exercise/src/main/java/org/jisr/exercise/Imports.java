package org.jisr.exercise;

import java.time.Duration;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Sends files in and waits until they are stored. */
final class Imports {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Set<String> RUNNING = Set.of("checking", "storing", "paused");

  private Imports() {}

  /** Starts an import and gives its id. */
  static String begin(Officer officer, String name, byte[] bytes, String parameters) {
    String path = "/api/imports?name=" + Officer.encode(name) + parameters;
    return officer.upload(path, bytes).expect(202).body().path("id").asString();
  }

  /** Imports a file and gives the job as it ended. */
  static JsonNode run(Officer officer, String name, byte[] bytes, String parameters) {
    return ended(officer, begin(officer, name, bytes, parameters));
  }

  /** Waits until a job has ended. */
  static JsonNode ended(Officer officer, String id) {
    return Await.until(
        "the import ends",
        PATIENCE,
        () -> officer.get("/api/imports/" + id).expect(200).body(),
        job -> !RUNNING.contains(job.path("state").asString()));
  }
}
