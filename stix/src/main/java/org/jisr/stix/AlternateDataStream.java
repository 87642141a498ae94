package org.jisr.stix;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A further stream of a file on NTFS (STIX 2.1, section 6.7.3). */
public final class AlternateDataStream {
  private final JsonNode tree;

  private AlternateDataStream(JsonNode tree) {
    this.tree = tree;
  }

  static AlternateDataStream of(JsonNode tree) {
    return new AlternateDataStream(tree);
  }

  /** Its name. */
  public @Nullable String name() {
    return Property.string(tree, "name");
  }

  /** By algorithm. */
  public Map<String, String> hashes() {
    return Property.texts(tree, "hashes");
  }

  /** In bytes. */
  public @Nullable Long size() {
    return Property.integer(tree, "size");
  }
}
