package org.jisr.exchange;

import java.util.Collection;
import org.jisr.stix.CanonicalJson;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Builds the small canonical JSON objects (RFC 8785) that are hashed and signed. */
final class CanonicalText {
  private CanonicalText() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ArrayNode texts(Collection<String> values) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    values.forEach(array::add);
    return array;
  }

  static byte[] bytes(ObjectNode object) {
    return CanonicalJson.of(object);
  }
}
