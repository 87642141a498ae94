package org.jisr.screening;

import java.util.Locale;

/** How far the publisher of a list stands for a name. */
public enum NameQuality {
  /** The name under which the entry is listed. */
  PRIMARY,
  /** Another name that identifies. */
  STRONG,
  /** A name the publisher calls weak or low: many others have it. */
  WEAK;

  /** For programs, in small letters. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
