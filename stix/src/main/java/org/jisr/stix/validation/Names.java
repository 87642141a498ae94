package org.jisr.stix.validation;

import java.util.Set;

/** Names of properties that the standard does not define. */
final class Names {
  /** Kept for later versions (STIX 2.1, section 3.8). */
  private static final Set<String> RESERVED =
      Set.of("severity", "username", "phone_number", "action");

  private Names() {}

  /** Reports what is wrong with a name that neither the standard nor an extension defines. */
  static void unknown(Walk walk, String name) {
    walk.place().push(name);
    if (RESERVED.contains(name)) {
      walk.report(Rule.PROPERTY_RESERVED);
    } else if (!Formats.isPropertyName(name)) {
      walk.report(Rule.PROPERTY_NAME);
    } else {
      walk.report(name.startsWith("x_") ? Rule.PROPERTY_CUSTOM : Rule.PROPERTY_UNKNOWN);
    }
    walk.place().pop();
  }

  /** Reports what is wrong with a name that an extension defines. */
  static void extended(Walk walk, String name) {
    if (RESERVED.contains(name)) {
      walk.reportAt(name, Rule.PROPERTY_RESERVED);
    } else if (!Formats.isPropertyName(name)) {
      walk.reportAt(name, Rule.PROPERTY_NAME);
    }
  }
}
