package org.jisr.stix.pattern;

/** Tells whether a text is an IP address or a block in CIDR notation. */
final class AddressBlock {
  private static final int IPV6_GROUPS = 8;

  private AddressBlock() {}

  static boolean isOne(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    boolean six = address.indexOf(':') >= 0;
    if (slash >= 0 && !isNumber(text.substring(slash + 1), six ? 128 : 32)) {
      return false;
    }
    return six ? isIpv6(address) : isIpv4(address);
  }

  private static boolean isIpv4(String text) {
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

  private static boolean isIpv6(String text) {
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text, true) == IPV6_GROUPS;
    }
    int left = groups(text.substring(0, gap), false);
    int right = groups(text.substring(gap + 2), true);
    return left >= 0 && right >= 0 && left + right < IPV6_GROUPS;
  }

  /** How many groups of 16 bits a text has, or -1 where it is wrong. */
  private static int groups(String text, boolean last) {
    if (text.isEmpty()) {
      return 0;
    }
    String[] parts = text.split(":", -1);
    int count = 0;
    for (int i = 0; i < parts.length; i++) {
      if (last && i == parts.length - 1 && isIpv4(parts[i])) {
        count += 2;
      } else if (isGroup(parts[i])) {
        count++;
      } else {
        return -1;
      }
    }
    return count;
  }

  private static boolean isGroup(String text) {
    return !text.isEmpty()
        && text.length() <= 4
        && text.chars().allMatch(c -> c < 128 && Character.digit(c, 16) >= 0);
  }

  private static boolean isNumber(String text, int most) {
    return !text.isEmpty()
        && text.length() <= 3
        && text.chars().allMatch(c -> c >= '0' && c <= '9')
        && Integer.parseInt(text) <= most;
  }
}
