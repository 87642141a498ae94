package org.jisr.node;

import java.util.Objects;

/** The version of this program, as its jar says. */
final class Version {
  private Version() {}

  static String text() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "development");
  }
}
