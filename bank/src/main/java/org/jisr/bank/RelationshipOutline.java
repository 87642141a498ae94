package org.jisr.bank;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * What a relationship says beside its ends, read in one pass without a tree: most objects of a
 * large import are relationships.
 */
record RelationshipOutline(
    @Nullable String kind, @Nullable String startTime, @Nullable String stopTime) {
  private static final RelationshipOutline NOTHING = new RelationshipOutline(null, null, null);

  /** The object was checked when it was read; whatever passed then must pass here. */
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  static RelationshipOutline of(byte[] json) {
    String kind = null;
    String startTime = null;
    String stopTime = null;
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
        switch (name) {
          case "relationship_type" -> kind = text ? parser.getString() : null;
          case "start_time" -> startTime = text ? parser.getString() : null;
          case "stop_time" -> stopTime = text ? parser.getString() : null;
          default -> {
            // Of no interest; whatever it holds is skipped below.
          }
        }
        parser.skipChildren();
      }
    } catch (JacksonException e) {
      return NOTHING;
    }
    return new RelationshipOutline(kind, startTime, stopTime);
  }
}
