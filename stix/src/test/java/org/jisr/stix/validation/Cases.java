package org.jisr.stix.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the tests of the validator share: a full sample of every type, and short ways to check. */
final class Cases {
  static final JsonMapper JSON = JsonMapper.builder().build();

  /** A valid object of every type of the standard with nearly every property, by type. */
  static final Map<String, ObjectNode> FULL = full();

  private Cases() {}

  static List<JsonNode> lines(String resource) {
    try (InputStream in = Objects.requireNonNull(Cases.class.getResourceAsStream(resource))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(JSON::readTree)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ValidationReport check(Profile profile, String json) {
    return new Validator(profile).validate(json.getBytes(StandardCharsets.UTF_8));
  }

  static ValidationReport lenient(String json) {
    return check(Profile.LENIENT, json);
  }

  /** The sample of a type with some properties set, or removed where null is given for them. */
  static ObjectNode sample(String type, JsonNode changes) {
    ObjectNode object = FULL.get(type).deepCopy();
    changes.properties().forEach(change -> object.set(change.getKey(), change.getValue()));
    object.removeNulls();
    return object;
  }

  static String bundle(Object... objects) {
    StringBuilder list = new StringBuilder();
    for (Object object : objects) {
      list.append(list.isEmpty() ? "" : ",").append(object);
    }
    return "{\"type\":\"bundle\",\"id\":\"bundle--1d7a9d4e-3f0e-4b5e-9d0a-7d0c1a2b3c4d\",\"objects\":["
        + list
        + "]}";
  }

  /** All findings, each as its code and pointer. */
  static List<String> found(ValidationReport report) {
    return java.util.stream.Stream.of(report.errors(), report.warnings())
        .flatMap(List::stream)
        .map(finding -> finding.code() + " " + finding.pointer())
        .toList();
  }

  private static Map<String, ObjectNode> full() {
    Map<String, ObjectNode> result = new LinkedHashMap<>();
    for (JsonNode object : lines("full.jsonl")) {
      result.put(object.path("type").stringValue(), (ObjectNode) object);
    }
    return result;
  }
}
