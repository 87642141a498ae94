package org.jisr.stix;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A value of a Windows registry key (STIX 2.1, section 6.17.2).
 *
 * @param name of the value; empty for the default one
 * @param data in the form of a string
 * @param dataType such as {@code REG_SZ}
 */
public record RegistryValue(
    @Nullable String name, @Nullable String data, @Nullable String dataType) {

  static RegistryValue of(JsonNode tree) {
    return new RegistryValue(
        Property.string(tree, "name"),
        Property.string(tree, "data"),
        Property.string(tree, "data_type"));
  }
}
