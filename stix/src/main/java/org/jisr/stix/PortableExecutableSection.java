package org.jisr.stix;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A section of a Windows executable (STIX 2.1, section 6.7.6). */
public final class PortableExecutableSection {
  private final JsonNode tree;

  private PortableExecutableSection(JsonNode tree) {
    this.tree = tree;
  }

  static PortableExecutableSection of(JsonNode tree) {
    return new PortableExecutableSection(tree);
  }

  /** Its name. */
  public @Nullable String name() {
    return Property.string(tree, "name");
  }

  /** In bytes. */
  public @Nullable Long size() {
    return Property.integer(tree, "size");
  }

  /** In bits per byte. */
  public @Nullable Double entropy() {
    return Property.number(tree, "entropy");
  }

  /** By algorithm. */
  public Map<String, String> hashes() {
    return Property.texts(tree, "hashes");
  }
}
