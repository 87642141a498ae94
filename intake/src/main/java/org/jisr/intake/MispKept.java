package org.jisr.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jisr.stix.ExtensionDefinition;
import org.jisr.stix.HandlingExtension;
import org.jisr.stix.ObjectBuilder;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What came from MISP, kept word for word in a property-extension of the object that was made of
 * it, so that nothing is lost that STIX has no place for.
 */
final class MispKept {
  static final StixId DEFINITION =
      new StixId("extension-definition", UUID.fromString("3c9536ae-ca5f-42aa-af8f-d07414dac1a7"));

  private static final Instant MINTED = Instant.parse("2026-11-22T00:00:00Z");

  private MispKept() {}

  static <T extends StixObject> ObjectBuilder<T> in(ObjectBuilder<T> object, JsonNode original) {
    return object.propertyExtension(
        DEFINITION, JsonNodeFactory.instance.objectNode().put("original", original.toString()));
  }

  /** What came from MISP, or null where it did not or was damaged. */
  static @Nullable JsonNode original(StixObject object) {
    JsonNode extension = object.extensions().get(DEFINITION.toString());
    if (extension == null) {
      return null;
    }
    try {
      JsonNode tree = JsonMapper.shared().readTree(extension.path("original").asString("null"));
      return tree.isObject() ? tree : null;
    } catch (JacksonException e) {
      return null;
    }
  }

  static ExtensionDefinition definition() {
    return ExtensionDefinition.builder(
            MINTED,
            HandlingExtension.AUTHOR,
            "jisr-misp",
            "A property-extension with one property, original: the JSON text from MISP.",
            "1.0.0",
            List.of("property-extension"))
        .id(DEFINITION)
        .build();
  }
}
