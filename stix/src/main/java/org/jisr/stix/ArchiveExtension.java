package org.jisr.stix;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an archive file holds (STIX 2.1, section 6.7.2). */
public final class ArchiveExtension {
  private final JsonNode tree;

  private ArchiveExtension(JsonNode tree) {
    this.tree = tree;
  }

  static ArchiveExtension of(JsonNode tree) {
    return new ArchiveExtension(tree);
  }

  /** The files and folders in it. */
  public List<StixId> contains() {
    return Property.references(tree, "contains_refs");
  }

  /** A comment in it. */
  public @Nullable String comment() {
    return Property.string(tree, "comment");
  }
}
