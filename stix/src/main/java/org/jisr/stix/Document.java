package org.jisr.stix;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The bytes of one object as they came, what was indexed of them, and their tree once asked for.
 */
final class Document {
  private final byte[] json;
  private final StixFields fields;
  private volatile @Nullable JsonNode tree;

  Document(byte[] json, StixFields fields) {
    this.json = json;
    this.fields = fields;
  }

  byte[] json() {
    return json;
  }

  StixFields fields() {
    return fields;
  }

  JsonNode tree() {
    JsonNode known = tree;
    if (known == null) {
      known = Json.tree(json);
      tree = known;
    }
    return known;
  }

  boolean sameBytes(Document other) {
    return Arrays.equals(json, other.json);
  }
}
