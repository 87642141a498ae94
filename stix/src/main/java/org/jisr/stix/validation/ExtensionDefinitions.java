package org.jisr.stix.validation;

import tools.jackson.databind.JsonNode;

/** The rules over an extension-definition (STIX 2.1, section 7.3.1). */
final class ExtensionDefinitions {
  static final Constraint CONSTRAINT = Constraint.of(ExtensionDefinitions::check);

  private ExtensionDefinitions() {}

  private static void check(Walk walk, Frame frame) {
    if (!frame.has("created_by_ref")) {
      walk.report(Rule.PROPERTY_MISSING, "created_by_ref");
    }
    if (!frame.has("extension_properties")) {
      return;
    }
    JsonNode object = walk.object();
    boolean toplevel =
        object
            .path("extension_types")
            .valueStream()
            .anyMatch(type -> type.asString("").equals("toplevel-property-extension"));
    if (!toplevel) {
      walk.reportAt(
          "extension_properties",
          Rule.PROPERTY_FORBIDDEN,
          "extension_properties",
          "it is for a toplevel-property-extension");
    }
    for (JsonNode name : object.path("extension_properties")) {
      if (name.isString() && !Formats.isPropertyName(name.stringValue())) {
        walk.reportAt("extension_properties", Rule.PROPERTY_NAME);
      }
    }
  }
}
