package org.jisr.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The invented data that the exercise ships: bundles and documents. */
final class StoryData {
  static final List<String> DOCUMENTS =
      List.of(
          "inspection-gate-7.ar.txt",
          "billetterie-revente.fr.md",
          "consigne-hotel.fr.pdf",
          "liaison-briefing.en.html",
          "aviso-muelle.es.txt");

  private StoryData() {}

  /** The bytes of a state's bundle. */
  static byte[] bundle(State state) {
    return read(state.party() + ".json");
  }

  /** How many objects a state's bundle has. */
  static int size(State state) {
    return JsonMapper.shared().readTree(bundle(state)).path("objects").size();
  }

  /** The bytes of a document. */
  static byte[] document(String name) {
    return read("documents/" + name);
  }

  /** The bytes of a table, or of what its columns mean. */
  static byte[] table(String name) {
    return read("tables/" + name);
  }

  /** The bytes of a published list, or of a bundle with people who may be on it. */
  static byte[] list(String name) {
    return read("lists/" + name);
  }

  /**
   * The id of the one object of a state's bundle with that type and that value of a property.
   *
   * @throws ExerciseException {@code DATA_MISSING}
   */
  static String id(State state, String type, String property, String value) {
    for (JsonNode object : JsonMapper.shared().readTree(bundle(state)).path("objects")) {
      if (object.path("type").asString().equals(type)
          && object.path(property).asString("").equals(value)) {
        return object.path("id").asString();
      }
    }
    throw new ExerciseException(
        ExerciseException.Code.DATA_MISSING,
        "The story of %s has no %s '%s'.".formatted(state.party(), type, value));
  }

  private static byte[] read(String name) {
    try (InputStream in = StoryData.class.getResourceAsStream("data/" + name)) {
      if (in == null) {
        throw new ExerciseException(
            ExerciseException.Code.DATA_MISSING, "The program lacks its data file " + name + ".");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
