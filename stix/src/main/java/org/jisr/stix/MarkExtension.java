package org.jisr.stix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * The property-extension {@code jisr-mark}: words without meaning that tell one recipient's copy of
 * an object from another's. Who made a word knows whose copy it is; it says nothing to anybody
 * else.
 */
public final class MarkExtension {
  /** The identifier of the extension-definition. */
  public static final StixId DEFINITION =
      StixId.parse("extension-definition--5a0a8c0e-2f5b-4c3c-9a53-0d6e6f0a7c41");

  /** The property that holds the words, each of lower-case hexadecimal digits. */
  static final String MARKS = "marks";

  private static final Instant MINTED = Instant.parse("2026-11-23T00:00:00Z");
  private static final String SCHEMA =
      """
      A property-extension of any object but definitions. Required: marks, a list of one or more \
      different strings of lower-case hexadecimal digits. Each tells, to the party that added it and to \
      nobody else, to whom it gave the copy. They change nothing of what the object means. Keep them when \
      passing the object on.""";

  private MarkExtension() {}

  /** The extension-definition object, which travels with the first object that uses it. */
  public static ExtensionDefinition definition() {
    return ExtensionDefinition.builder(
            MINTED,
            HandlingExtension.AUTHOR,
            "jisr-mark",
            SCHEMA,
            "1.0.0",
            List.of("property-extension"))
        .id(DEFINITION)
        .description("Tells one recipient's copy of an object from another's.")
        .build();
  }

  /** The marks that an object carries, in their order; empty for none or unreadable ones. */
  public static List<String> read(JsonNode object) {
    List<String> marks = new ArrayList<>();
    for (JsonNode mark : object.path("extensions").path(DEFINITION.toString()).path(MARKS)) {
      if (mark.isString()) {
        marks.add(mark.stringValue());
      }
    }
    return List.copyOf(marks);
  }
}
