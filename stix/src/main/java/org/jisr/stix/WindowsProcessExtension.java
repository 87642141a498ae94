package org.jisr.stix;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What Windows knows of a process (STIX 2.1, section 6.13.2). */
public final class WindowsProcessExtension {
  private final JsonNode tree;

  private WindowsProcessExtension(JsonNode tree) {
    this.tree = tree;
  }

  static WindowsProcessExtension of(JsonNode tree) {
    return new WindowsProcessExtension(tree);
  }

  /** Whether its memory layout is random. */
  public @Nullable Boolean aslrEnabled() {
    return Property.bool(tree, "aslr_enabled");
  }

  /** Whether its data cannot be executed. */
  public @Nullable Boolean depEnabled() {
    return Property.bool(tree, "dep_enabled");
  }

  /** Its priority class. */
  public @Nullable String priority() {
    return Property.string(tree, "priority");
  }

  /** The security identifier of its owner. */
  public @Nullable String ownerSecurityId() {
    return Property.string(tree, "owner_sid");
  }

  /** The title of its main window. */
  public @Nullable String windowTitle() {
    return Property.string(tree, "window_title");
  }

  /** How it was started. */
  public Map<String, JsonNode> startupInfo() {
    return Property.map(tree, "startup_info");
  }

  /** Such as {@code medium}. */
  public @Nullable String integrityLevel() {
    return Property.string(tree, "integrity_level");
  }
}
