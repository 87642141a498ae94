package org.jisr.oversight;

/** Which leaves say that something left the node. */
final class Disclosures {
  private static final String OUT = "out";

  private Disclosures() {}

  /**
   * Whether a leaf is a disclosure: a release, an export, or a warning that was sent.
   *
   * @param detail of a warning its direction
   */
  static boolean is(String kind, String detail) {
    return switch (kind) {
      case "release", "export" -> true;
      case "tip-off" -> detail.equals(OUT);
      default -> false;
    };
  }
}
