package org.jisr.stix.validation;

/** IPv4 and IPv6 addresses and blocks as texts (STIX 2.1, sections 6.8 and 6.9; RFC 4291). */
final class InternetAddress {
  private InternetAddress() {}

  static boolean isIpv4(String text) {
    int slash = text.indexOf('/');
    return isPrefix(text, slash, 32) && isDotted(slash < 0 ? text : text.substring(0, slash));
  }

  static boolean isIpv6(String text) {
    int slash = text.indexOf('/');
    return isPrefix(text, slash, 128) && isColons(slash < 0 ? text : text.substring(0, slash));
  }

  private static boolean isPrefix(String text, int slash, int most) {
    return slash < 0 || isNumber(text.substring(slash + 1), most);
  }

  private static boolean isNumber(String text, int most) {
    return !text.isEmpty()
        && text.length() <= 3
        && (text.length() == 1 || text.charAt(0) != '0')
        && text.chars().allMatch(Formats::isDigit)
        && Integer.parseInt(text) <= most;
  }

  private static boolean isDotted(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (String part : parts) {
      if (!isNumber(part, 255)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isColons(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text) == 8;
    }
    if (text.indexOf("::", gap + 1) >= 0) {
      return false;
    }
    int before = gap == 0 ? 0 : groups(text.substring(0, gap));
    String rest = text.substring(gap + 2);
    int after = rest.isEmpty() ? 0 : groups(rest);
    return before >= 0 && after >= 0 && before + after <= 7;
  }

  /** How many groups of 16 bits, or -1000 where one is none; the last two may be a dotted IPv4. */
  private static int groups(String text) {
    String[] parts = text.split(":", -1);
    int count = 0;
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      if (i == parts.length - 1 && part.indexOf('.') >= 0) {
        count += isDotted(part) ? 2 : -1_000;
      } else {
        boolean group =
            !part.isEmpty() && part.length() <= 4 && part.chars().allMatch(Formats::isHexDigit);
        count += group ? 1 : -1_000;
      }
    }
    return count;
  }
}
