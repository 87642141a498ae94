package org.jisr.stix;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A network socket (STIX 2.1, section 6.12.4). */
public final class SocketExtension {
  private final JsonNode tree;

  private SocketExtension(JsonNode tree) {
    this.tree = tree;
  }

  static SocketExtension of(JsonNode tree) {
    return new SocketExtension(tree);
  }

  /** Such as {@code AF_INET}. */
  public @Nullable String addressFamily() {
    return Property.string(tree, "address_family");
  }

  /** Whether it blocks. */
  public @Nullable Boolean isBlocking() {
    return Property.bool(tree, "is_blocking");
  }

  /** Whether it listens. */
  public @Nullable Boolean isListening() {
    return Property.bool(tree, "is_listening");
  }

  /** Its options by name, each an integer. */
  public Map<String, JsonNode> options() {
    return Property.map(tree, "options");
  }

  /** Such as {@code SOCK_STREAM}. */
  public @Nullable String socketType() {
    return Property.string(tree, "socket_type");
  }

  /** Its descriptor. */
  public @Nullable Long socketDescriptor() {
    return Property.integer(tree, "socket_descriptor");
  }

  /** Its handle. */
  public @Nullable Long socketHandle() {
    return Property.integer(tree, "socket_handle");
  }
}
