package org.jisr.stix;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** An ICMP message (STIX 2.1, section 6.12.3). */
public final class IcmpExtension {
  private final JsonNode tree;

  private IcmpExtension(JsonNode tree) {
    this.tree = tree;
  }

  static IcmpExtension of(JsonNode tree) {
    return new IcmpExtension(tree);
  }

  /** Its type, in hexadecimal. */
  public @Nullable String typeHex() {
    return Property.string(tree, "icmp_type_hex");
  }

  /** Its code, in hexadecimal. */
  public @Nullable String codeHex() {
    return Property.string(tree, "icmp_code_hex");
  }
}
