package org.jisr.stix.validation;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the validator reads JSON: bounded in depth and in the length of names and numbers. */
final class Text {
  static final int DEPTH = 200;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(4_096)
                  .maxNameLength(4_096)
                  .build())
          .build();

  /** What follows the value is not its concern. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder(FACTORY).disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  private Text() {}

  static JsonParser parser(byte[] json, int from) {
    return FACTORY.createParser(ObjectReadContext.empty(), json, from, json.length - from);
  }

  /** The tree of the value that begins there. */
  static JsonNode tree(byte[] json, int from) {
    try (JsonParser parser = MAPPER.createParser(json, from, json.length - from)) {
      return MAPPER.readTree(parser);
    }
  }

  /** The type of the object that begins there, or null where it has none that is a string. */
  static @Nullable String type(byte[] json, int from) {
    try (JsonParser parser = parser(json, from)) {
      parser.nextToken();
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        JsonToken token = parser.nextToken();
        if (name.equals("type")) {
          return token == JsonToken.VALUE_STRING ? parser.getString() : null;
        }
        parser.skipChildren();
      }
      return null;
    }
  }
}
