package org.jisr.stix.validation;

import java.util.Locale;
import java.util.Set;

/** The forms of single strings; all run in time that grows no faster than the string. */
final class Formats {
  private static final Set<String> COUNTRIES =
      Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
  private static final int LONGEST_DOMAIN = 253;
  private static final int LONGEST_LABEL = 63;
  private static final int CPE_PARTS = 13;

  private Formats() {}

  static boolean isHex(String text) {
    return text.length() % 2 == 0 && text.chars().allMatch(Formats::isHexDigit);
  }

  static boolean isBase64(String text) {
    int length = text.length();
    if (length % 4 != 0) {
      return false;
    }
    int padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
    for (int i = 0; i < length - padding; i++) {
      char c = text.charAt(i);
      if (!isAsciiLetter(c) && !isDigit(c) && c != '+' && c != '/') {
        return false;
      }
    }
    return true;
  }

  /**
   * Well-formed after RFC 5646: subtags of 1 to 8 letters and digits, the first of 2 to 8 letters
   * or an x or i that others follow.
   */
  static boolean isLanguage(String text) {
    String[] subtags = text.split("-", -1);
    String first = subtags[0];
    boolean alone = first.equalsIgnoreCase("x") || first.equalsIgnoreCase("i");
    if (first.length() < 2 && !(alone && subtags.length > 1)) {
      return false;
    }
    for (String subtag : subtags) {
      if (subtag.isEmpty()
          || subtag.length() > 8
          || !subtag.chars().allMatch(c -> isAsciiLetter(c) || isDigit(c))) {
        return false;
      }
    }
    return first.chars().allMatch(Formats::isAsciiLetter);
  }

  /** An absolute URI of RFC 3986: a scheme, a colon, only its characters and whole escapes. */
  static boolean isUrl(String text) {
    int colon = text.indexOf(':');
    if (colon < 1 || colon == text.length() - 1 || !isAsciiLetter(text.charAt(0))) {
      return false;
    }
    for (int i = 1; i < colon; i++) {
      char c = text.charAt(i);
      if (!isAsciiLetter(c) && !isDigit(c) && "+-.".indexOf(c) < 0) {
        return false;
      }
    }
    for (int i = colon + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '%') {
        if (i + 2 >= text.length()
            || !isHexDigit(text.charAt(i + 1))
            || !isHexDigit(text.charAt(i + 2))) {
          return false;
        }
      } else if (!isAsciiLetter(c) && !isDigit(c) && "-._~:/?#[]@!$&'()*+,;=".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Keys of dictionaries: ASCII letters, digits, hyphens, underscores. */
  static boolean isKey(String text, int least) {
    return text.length() >= least
        && text.length() <= 250
        && text.chars().allMatch(c -> isAsciiLetter(c) || isDigit(c) || c == '-' || c == '_');
  }

  static boolean hasUpperCase(String text) {
    return text.chars().anyMatch(c -> c >= 'A' && c <= 'Z');
  }

  /** Names of properties that the standard does not define (sections 7.3 and 11.1). */
  static boolean isPropertyName(String text) {
    int length = text.length();
    if (length < 3 || length > 250) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if ((c < 'a' || c > 'z') && !isDigit(c) && c != '_') {
        return false;
      }
    }
    return true;
  }

  /** Names of types (section 11.2). */
  static boolean isTypeName(String text) {
    return text.length() >= 3
        && text.length() <= 250
        && !text.startsWith("-")
        && !text.endsWith("-")
        && !text.contains("--")
        && isLowerWords(text);
  }

  /** Lower-case letters, digits and hyphens. */
  static boolean isLowerWords(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> c >= 'a' && c <= 'z' || isDigit(c) || c == '-');
  }

  /** Lower case with hyphens between words, in any script. */
  static boolean isHyphenated(String text) {
    return text.indexOf(' ') < 0
        && text.indexOf('_') < 0
        && text.equals(text.toLowerCase(Locale.ROOT));
  }

  static boolean isCountry(String text) {
    return COUNTRIES.contains(text.toUpperCase(Locale.ROOT));
  }

  static boolean isMac(String text) {
    if (text.length() != 17) {
      return false;
    }
    for (int i = 0; i < 17; i++) {
      char c = text.charAt(i);
      if (i % 3 == 2 ? c != ':' : !isHexDigit(c) || c >= 'A' && c <= 'F') {
        return false;
      }
    }
    return true;
  }

  /** Labels may be internationalised (RFC 5890), so letters of any script are accepted. */
  static boolean isDomain(String text) {
    String name = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    if (name.isEmpty() || name.length() > LONGEST_DOMAIN) {
      return false;
    }
    for (String label : name.split("[.\u3002]", -1)) {
      if (label.isEmpty()
          || label.length() > LONGEST_LABEL
          || label.startsWith("-")
          || label.endsWith("-")
          || !label.chars().allMatch(Formats::isLabelCharacter)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLabelCharacter(int c) {
    return c < 128
        ? isAsciiLetter(c) || isDigit(c) || c == '-' || c == '_'
        : !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isISOControl(c);
  }

  /** An addr-spec of RFC 5322, section 3.4.1, also internationalised (RFC 6532). */
  static boolean isEmail(String text) {
    int at = text.lastIndexOf('@');
    if (at < 1 || at == text.length() - 1) {
      return false;
    }
    String local = text.substring(0, at);
    String domain = text.substring(at + 1);
    boolean quoted = local.length() > 2 && local.startsWith("\"") && local.endsWith("\"");
    boolean literal = domain.startsWith("[") && domain.endsWith("]");
    return (quoted || isDotAtom(local)) && (literal || isDomain(domain));
  }

  private static boolean isDotAtom(String local) {
    return !local.startsWith(".")
        && !local.endsWith(".")
        && !local.contains("..")
        && local
            .chars()
            .allMatch(
                c ->
                    c >= 128
                        ? !Character.isWhitespace(c)
                        : c > ' ' && "()<>[]:;@\\,\"\u007f".indexOf(c) < 0);
  }

  static boolean isMimeType(String text) {
    int slash = text.indexOf('/');
    return slash > 0
        && slash == text.lastIndexOf('/')
        && slash < text.length() - 1
        && text.chars()
            .allMatch(
                c -> c == '/' || isAsciiLetter(c) || isDigit(c) || "!#$&-^_.+".indexOf(c) >= 0);
  }

  /** IANA's names of encodings have no spaces. */
  static boolean isEncodingName(String text) {
    return !text.isEmpty()
        && text.length() <= 60
        && text.chars().allMatch(c -> isAsciiLetter(c) || isDigit(c) || "-_.:+()".indexOf(c) >= 0);
  }

  /** Service names of IANA, in lower case. */
  static boolean isProtocol(String text) {
    return !text.isEmpty()
        && text.length() <= 15
        && text.chars()
            .allMatch(c -> c >= 'a' && c <= 'z' || isDigit(c) || "-_.+/".indexOf(c) >= 0);
  }

  /** The formatted string of CPE 2.3; a backslash quotes a colon. */
  static boolean isCpe(String text) {
    int parts = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == ':') {
        parts++;
      } else if (c <= ' ') {
        return false;
      }
    }
    return parts == CPE_PARTS && text.startsWith("cpe:2.3:");
  }

  /** Three numbers with dots, with what semantic versioning lets follow. */
  static boolean isVersion(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) != '-' && text.charAt(end) != '+') {
      end++;
    }
    String[] numbers = text.substring(0, end).split("\\.", -1);
    if (numbers.length != 3) {
      return false;
    }
    for (String number : numbers) {
      if (number.isEmpty() || !number.chars().allMatch(Formats::isDigit)) {
        return false;
      }
    }
    return true;
  }

  static boolean isAsciiLetter(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  static boolean isHexDigit(int c) {
    return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
  }
}
