package org.jisr.stix;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What Unix knows of an account (STIX 2.1, section 6.16.2). */
public final class UnixAccountExtension {
  private final JsonNode tree;

  private UnixAccountExtension(JsonNode tree) {
    this.tree = tree;
  }

  static UnixAccountExtension of(JsonNode tree) {
    return new UnixAccountExtension(tree);
  }

  /** The number of its first group. */
  public @Nullable Long groupId() {
    return Property.integer(tree, "gid");
  }

  /** The names of its groups. */
  public List<String> groups() {
    return Property.strings(tree, "groups");
  }

  /** Its home folder. */
  public @Nullable String homeDirectory() {
    return Property.string(tree, "home_dir");
  }

  /** The program started at sign-in. */
  public @Nullable String shell() {
    return Property.string(tree, "shell");
  }
}
