package org.jisr.names;

import java.lang.Character.UnicodeScript;

/** The writing systems that names are compared across. */
public enum NameScript {
  /** Latin, after its marks are removed: a to z. */
  LATIN,
  /** Arabic, with the letters of Persian, Urdu, Kurdish and the Maghreb. */
  ARABIC,
  /** Cyrillic of any language. */
  CYRILLIC,
  /** Hebrew. */
  HEBREW,
  /** Any other; such tokens are romanised before they are compared. */
  OTHER;

  static NameScript of(int codePoint) {
    UnicodeScript script = UnicodeScript.of(codePoint);
    if (script == UnicodeScript.LATIN || Character.isDigit(codePoint)) {
      return LATIN;
    }
    return script == UnicodeScript.ARABIC
        ? ARABIC
        : script == UnicodeScript.CYRILLIC
            ? CYRILLIC
            : script == UnicodeScript.HEBREW ? HEBREW : OTHER;
  }
}
