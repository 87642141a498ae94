package org.jisr.stix.validation;

import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** The check of one STIX object, from its opening brace to its closing one. */
final class ObjectCheck {
  private ObjectCheck() {}

  /**
   * Checks the object whose start was read.
   *
   * @return the frame with what bundles need to know of it, valid until the next object
   */
  static Frame check(Walk walk, Start start) {
    String is = start.type();
    JsonToken value = start.value();
    Frame frame = walk.enter(is == null ? Standard.CUSTOM : Standard.of(is));
    for (String name = start.name(); name != null; name = walk.nextName()) {
      walk.member(frame, name, value != null ? value : walk.next());
      value = null;
    }
    if (is == null) {
      if (!frame.has("type")) {
        walk.report(Rule.TYPE_MISSING);
      }
    } else if (frame.shape() == Standard.CUSTOM) {
      custom(walk, frame, is);
    } else if ((frame.extensionTypes & ExtensionsValue.NEW) != 0) {
      walk.reportAt("extensions", Rule.EXTENSION_TYPE_USE, "the standard defines its type already");
    }
    unknown(walk, frame);
    walk.finish(frame);
    selectors(walk);
    walk.leave();
    return frame;
  }

  private static void custom(Walk walk, Frame frame, String type) {
    boolean defined = (frame.extensionTypes & ExtensionsValue.NEW) != 0;
    if (!Formats.isTypeName(type)) {
      walk.reportAt("type", Rule.TYPE_INVALID);
    } else if (!defined) {
      walk.reportAt("type", Rule.TYPE_CUSTOM);
    }
    boolean versioned =
        (frame.extensionTypes & (ExtensionsValue.NEW_SDO | ExtensionsValue.NEW_SRO)) != 0;
    boolean looksVersioned = !defined && (frame.has("created") || frame.has("modified"));
    if (versioned || looksVersioned) {
      for (String name : new String[] {"spec_version", "created", "modified"}) {
        if (!frame.has(name)) {
          walk.report(Rule.PROPERTY_MISSING, name);
        }
      }
    }
  }

  /** What is not in the table is defined by an extension, by the custom type, or by nobody. */
  private static void unknown(Walk walk, Frame frame) {
    boolean extended =
        frame.shape() == Standard.CUSTOM
            || (frame.extensionTypes & (ExtensionsValue.TOPLEVEL | ExtensionsValue.NEW)) != 0;
    for (String name : frame.unknown()) {
      if (extended) {
        if (!frame.shape().isNotApplicable(name)) {
          Names.extended(walk, name);
        }
      } else if (frame.shape().isNotApplicable(name)) {
        walk.reportAt(name, Rule.PROPERTY_NOT_APPLICABLE);
      } else {
        Names.unknown(walk, name);
      }
    }
  }

  private static void selectors(Walk walk) {
    if (walk.selected.isEmpty()) {
      return;
    }
    JsonNode object = walk.object();
    for (Walk.Selected selected : walk.selected) {
      if (selected.selector().find(object) == null) {
        walk.reportPassed(selected.pointer(), Rule.SELECTOR_UNRESOLVED);
      }
    }
  }
}
