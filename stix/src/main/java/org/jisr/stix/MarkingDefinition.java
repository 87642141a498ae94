package org.jisr.stix;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A rule on how marked objects may be used and shared (STIX 2.1, section 7.2.1). */
public final class MarkingDefinition extends MetaObject {
  MarkingDefinition(Document document) {
    super(document);
  }

  /** Begins a marking; it still needs an extension that says what it means. */
  public static ObjectBuilder<MarkingDefinition> builder(Instant created) {
    return ObjectBuilder.of(MarkingDefinition.class, "marking-definition", created);
  }

  /** Its name. */
  public @Nullable String name() {
    return Property.string(tree(), "name");
  }

  /** The kind of definition in the form before extensions. */
  public @Nullable String definitionType() {
    return Property.string(tree(), "definition_type");
  }

  /** The definition in the form before extensions. */
  public Map<String, JsonNode> definition() {
    return Property.map(tree(), "definition");
  }
}
