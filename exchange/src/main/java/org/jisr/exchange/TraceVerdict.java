package org.jisr.exchange;

import java.util.Locale;

/** What can be said of where an object from elsewhere came from. */
public enum TraceVerdict {
  /** It is the copy of the recipients that are named. */
  FOUND,
  /** Something agrees with a copy that was given away, but chance explains it; nobody is named. */
  TOO_LITTLE,
  /** Marked copies of it were given away; this object carries none of their marks. */
  NOTHING_LEFT,
  /** No mark found; not one of this node's, or not one its reader may know of. */
  UNKNOWN;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The stable code. */
  public String code() {
    return code;
  }
}
