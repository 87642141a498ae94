package org.jisr.node;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a backup holds, written last so that an archive with one is whole.
 *
 * @param party whose node it is
 * @param version of the program that wrote it
 * @param createdAt when
 * @param schemas the version of each database schema
 * @param rows rows of each table
 * @param sequences the last number each sequence gave
 * @param digests SHA-256 of each entry, lower-case hexadecimal
 * @param archive the id of the key that opens it
 * @param series the ids of the series of keys that open its statements and leaves, in order
 * @param leaves how many leaves its log has at least
 */
record Manifest(
    String party,
    String version,
    Instant createdAt,
    SortedMap<String, String> schemas,
    SortedMap<String, Long> rows,
    SortedMap<String, Long> sequences,
    SortedMap<String, String> digests,
    UUID archive,
    List<UUID> series,
    long leaves) {
  /** The form of archives this program reads and writes. */
  static final int FORMAT = 2;

  static final String ENTRY = "manifest.json";

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  byte[] json() {
    ObjectNode node =
        MAPPER
            .createObjectNode()
            .put("format", FORMAT)
            .put("party", party)
            .put("version", version)
            .put("createdAt", createdAt.toString())
            .put("archive", archive.toString())
            .put("leaves", leaves);
    series.forEach(id -> series(node).add(id.toString()));
    schemas.forEach(node.putObject("schemas")::put);
    rows.forEach(node.putObject("rows")::put);
    sequences.forEach(node.putObject("sequences")::put);
    digests.forEach(node.putObject("digests")::put);
    return node.toPrettyString().getBytes(StandardCharsets.UTF_8);
  }

  private static ArrayNode series(ObjectNode node) {
    return node.withArray("series");
  }

  static Manifest read(byte[] json) {
    try {
      JsonNode node = MAPPER.readTree(json);
      if (node.path("format").asInt(0) > FORMAT) {
        throw NodeException.failed(
            "BACKUP_NEWER",
            "The backup was written by a newer Jisr. Restore it with that version.",
            Map.of("version", node.path("version").asString("")));
      }
      if (node.path("format").asInt(0) < FORMAT) {
        throw NodeException.failed(
            "BACKUP_OLDER",
            "The backup is of a form in which nothing could be erased, and is not read any more.",
            Map.of("version", node.path("version").asString("")));
      }
      List<UUID> series = new ArrayList<>();
      node.path("series").forEach(id -> series.add(UUID.fromString(id.asString())));
      return new Manifest(
          node.path("party").asString(""),
          node.path("version").asString(""),
          Instant.parse(node.path("createdAt").asString("")),
          texts(node.path("schemas")),
          numbers(node.path("rows")),
          numbers(node.path("sequences")),
          texts(node.path("digests")),
          UUID.fromString(node.path("archive").asString("")),
          List.copyOf(series),
          node.path("leaves").asLong());
    } catch (JacksonException | DateTimeException | IllegalArgumentException e) {
      throw NodeException.failed(
          "BACKUP_DAMAGED", "The backup's table of contents is damaged.", Map.of(), e);
    }
  }

  private static SortedMap<String, String> texts(JsonNode node) {
    SortedMap<String, String> map = new TreeMap<>();
    node.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue().asString()));
    return map;
  }

  private static SortedMap<String, Long> numbers(JsonNode node) {
    SortedMap<String, Long> map = new TreeMap<>();
    node.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue().asLong()));
    return map;
  }
}
