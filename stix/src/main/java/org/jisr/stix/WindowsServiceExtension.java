package org.jisr.stix;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What Windows knows of a service (STIX 2.1, section 6.13.3). */
public final class WindowsServiceExtension {
  private final JsonNode tree;

  private WindowsServiceExtension(JsonNode tree) {
    this.tree = tree;
  }

  static WindowsServiceExtension of(JsonNode tree) {
    return new WindowsServiceExtension(tree);
  }

  /** Its name. */
  public @Nullable String serviceName() {
    return Property.string(tree, "service_name");
  }

  /** Its descriptions. */
  public List<String> descriptions() {
    return Property.strings(tree, "descriptions");
  }

  /** The name shown to people. */
  public @Nullable String displayName() {
    return Property.string(tree, "display_name");
  }

  /** The load-order group. */
  public @Nullable String groupName() {
    return Property.string(tree, "group_name");
  }

  /** Such as {@code SERVICE_AUTO_START}. */
  public @Nullable String startType() {
    return Property.string(tree, "start_type");
  }

  /** The libraries it loads. */
  public List<StixId> serviceDlls() {
    return Property.references(tree, "service_dll_refs");
  }

  /** Such as {@code SERVICE_WIN32_OWN_PROCESS}. */
  public @Nullable String serviceType() {
    return Property.string(tree, "service_type");
  }

  /** Such as {@code SERVICE_RUNNING}. */
  public @Nullable String serviceStatus() {
    return Property.string(tree, "service_status");
  }
}
