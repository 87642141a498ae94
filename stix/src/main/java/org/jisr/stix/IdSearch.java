package org.jisr.stix;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/** The search for the id of an object that was refused, as far as its JSON can be read. */
final class IdSearch {
  private IdSearch() {}

  static @Nullable StixId find(byte[] json) {
    try (JsonParser parser =
        Json.FACTORY.createParser(ObjectReadContext.empty(), json, 0, json.length)) {
      parser.nextToken();
      for (String name = parser.nextName(); name != null; name = parser.nextName()) {
        JsonToken token = parser.nextToken();
        if (name.equals("id") && token == JsonToken.VALUE_STRING) {
          return StixId.parseOrNull(parser.getString());
        }
        parser.skipChildren();
      }
    } catch (JacksonException e) {
      return null;
    }
    return null;
  }
}
