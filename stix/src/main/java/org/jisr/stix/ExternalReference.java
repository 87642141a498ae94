package org.jisr.stix;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A pointer to something outside STIX (STIX 2.1, section 2.5).
 *
 * @param sourceName the name of the outside source
 * @param description what it is
 * @param url where it is
 * @param hashes of what the url leads to, by algorithm
 * @param externalId its identifier there
 */
public record ExternalReference(
    @Nullable String sourceName,
    @Nullable String description,
    @Nullable String url,
    Map<String, String> hashes,
    @Nullable String externalId) {

  static ExternalReference of(JsonNode tree) {
    return new ExternalReference(
        Property.string(tree, "source_name"),
        Property.string(tree, "description"),
        Property.string(tree, "url"),
        Property.texts(tree, "hashes"),
        Property.string(tree, "external_id"));
  }
}
