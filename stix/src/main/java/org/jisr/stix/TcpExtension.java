package org.jisr.stix;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The flags of TCP traffic (STIX 2.1, section 6.12.5). */
public final class TcpExtension {
  private final JsonNode tree;

  private TcpExtension(JsonNode tree) {
    this.tree = tree;
  }

  static TcpExtension of(JsonNode tree) {
    return new TcpExtension(tree);
  }

  /** The flags of the source, in hexadecimal. */
  public @Nullable String sourceFlagsHex() {
    return Property.string(tree, "src_flags_hex");
  }

  /** The flags of the destination, in hexadecimal. */
  public @Nullable String destinationFlagsHex() {
    return Property.string(tree, "dst_flags_hex");
  }
}
