package org.jisr.bank;

import java.util.HexFormat;
import org.jisr.stix.StixFields;
import org.jisr.stix.StixTimestamp;

/**
 * What tells the versions of one object apart: the moment of the version with all its digits, in a
 * form that sorts as text; or, for objects without one, a number sign and the digest of the
 * content.
 */
final class Versions {
  private static final String UNVERSIONED = "#";

  private Versions() {}

  static String of(StixFields fields, byte[] digest) {
    StixTimestamp time = fields.version();
    if (time == null) {
      return UNVERSIONED + HexFormat.of().formatHex(digest);
    }
    return key(time);
  }

  /** The same key for the same moment, however many digits it is written with. */
  static String key(StixTimestamp time) {
    String text = time.text();
    int end = text.length() - 1;
    if (text.indexOf('.') >= 0) {
      while (text.charAt(end - 1) == '0') {
        end--;
      }
      if (text.charAt(end - 1) == '.') {
        end--;
      }
    }
    return text.substring(0, end);
  }

  static boolean isTimed(String version) {
    return !version.startsWith(UNVERSIONED);
  }
}
