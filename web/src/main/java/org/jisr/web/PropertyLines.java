package org.jisr.web;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * The properties of a STIX object that people read, flattened to lines of name and value.
 *
 * <p>What the page shows elsewhere (ids, times, markings) and what only programs read (extensions)
 * is left to the object itself.
 */
final class PropertyLines {
  private static final Set<String> ELSEWHERE =
      Set.of(
          "type",
          "id",
          "spec_version",
          "created",
          "modified",
          "object_marking_refs",
          "granular_markings",
          "extensions",
          "lang",
          "name");
  private static final int LONGEST = 200;

  private PropertyLines() {}

  static ArrayNode of(JsonNode object) {
    ArrayNode lines = Json.array();
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      if (!ELSEWHERE.contains(property.getKey())) {
        add(lines, property.getKey(), property.getValue());
      }
    }
    return lines;
  }

  private static void add(ArrayNode lines, String name, JsonNode value) {
    if (lines.size() >= LONGEST) {
      return;
    }
    if (value.isObject()) {
      value
          .properties()
          .forEach(inner -> add(lines, name + "." + inner.getKey(), inner.getValue()));
    } else if (value.isArray()) {
      value.forEach(item -> add(lines, name, item));
    } else if (!value.isNull()) {
      String text = value.isString() ? value.stringValue() : value.toString();
      lines.add(Json.object().put("name", name).put("value", text));
    }
  }
}
