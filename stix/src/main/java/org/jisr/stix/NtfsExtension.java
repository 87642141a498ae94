package org.jisr.stix;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What NTFS knows of a file (STIX 2.1, section 6.7.3). */
public final class NtfsExtension {
  private final JsonNode tree;

  private NtfsExtension(JsonNode tree) {
    this.tree = tree;
  }

  static NtfsExtension of(JsonNode tree) {
    return new NtfsExtension(tree);
  }

  /** The security identifier of its owner. */
  public @Nullable String securityId() {
    return Property.string(tree, "sid");
  }

  /** Its further streams. */
  public List<AlternateDataStream> alternateDataStreams() {
    return Property.list(tree, "alternate_data_streams", AlternateDataStream::of);
  }
}
