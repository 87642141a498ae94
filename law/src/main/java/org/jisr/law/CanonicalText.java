package org.jisr.law;

import tools.jackson.databind.node.ObjectNode;

/** Placeholder until stix's canonical JSON lands. */
final class CanonicalText {
  private CanonicalText() {}

  static byte[] of(ObjectNode tree) {
    return HandlingJson.MAPPER
        .rebuild()
        .enable(tools.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .build()
        .writeValueAsBytes(HandlingJson.MAPPER.convertValue(tree, java.util.TreeMap.class));
  }
}
