package org.jisr.stix.validation;

import java.util.Locale;
import org.jisr.stix.StixId;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The rules over a marking-definition (STIX 2.1, section 7.2.1): its content, and that TLP is
 * fixed.
 */
final class MarkingDefinitions {
  static final Constraint CONSTRAINT = Constraint.of(MarkingDefinitions::check, "definition_type");

  private static final String TLP_1_CREATED = "2017-01-20T00:00:00.000Z";

  private MarkingDefinitions() {}

  private static void check(Walk walk, Frame frame) {
    boolean typed = frame.has("definition_type");
    if (typed != frame.has("definition")) {
      walk.report(
          Rule.PROPERTY_DEPENDENT,
          typed ? "definition" : "definition_type",
          typed ? "definition_type" : "definition");
    } else if (!typed && !frame.has("extensions")) {
      walk.report(Rule.PROPERTY_CHOICE, "definition_type with definition, or extensions");
    }
    if (!typed && !frame.has("extensions")) {
      return;
    }
    JsonNode object = walk.object();
    String id = object.path("id").asString("");
    JsonNode definition = object.path("definition");
    switch (String.valueOf(frame.text("definition_type"))) {
      case "statement" -> content(walk, definition, "statement");
      case "tlp" -> {
        content(walk, definition, "tlp");
        String level = definition.path("tlp").asString("");
        Tlp tlp = Tlp.ofCode(level);
        StixId fixed = tlp == null ? null : tlp.legacyMarkingId();
        boolean same =
            fixed != null
                && !level.equals("clear")
                && level.equals(level.toLowerCase(Locale.ROOT))
                && fixed.toString().equals(id)
                && object.path("created").asString("").equals(TLP_1_CREATED);
        fixed(walk, same);
      }
      default -> {
        if (frame.has("definition") && !definition.isObject()) {
          walk.reportAt("definition", Rule.VALUE_KIND, "an object");
        }
      }
    }
    String level = level(object);
    if (level != null) {
      Tlp tlp = Tlp.ofCode(level);
      fixed(walk, tlp != null && tlp.markingId().toString().equals(id));
    }
  }

  private static void content(Walk walk, JsonNode definition, String property) {
    if (!definition.isObject() || definition.size() != 1 || !definition.path(property).isString()) {
      walk.reportAt("definition", Rule.MARKING_CONTENT, "one string " + property);
    }
  }

  private static void fixed(Walk walk, boolean same) {
    if (!same) {
      walk.reportAt("id", Rule.MARKING_TLP_FIXED);
    }
  }

  /** What the TLP 2.0 extension says, or null without one. */
  private static @Nullable String level(JsonNode object) {
    JsonNode level = object.path("extensions").path(Tlp.EXTENSION.toString()).path("tlp_2_0");
    return level.isString() ? level.stringValue() : null;
  }
}
