package org.jisr.exchange;

import java.util.Locale;

/** What one part of a mark says of an object from elsewhere. */
public enum MarkSign {
  /** It is that of the recipient's copy. */
  AGREES,
  /** It is that of the recipient's copy, as far as the digits that are left tell. */
  AGREES_ROUGHLY,
  /** It is another one. */
  DIFFERS,
  /** It is not there any more. */
  GONE,
  /** The copy was made without it. */
  NOT_MADE;

  private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** The stable code. */
  public String code() {
    return code;
  }

  boolean agrees() {
    return this == AGREES || this == AGREES_ROUGHLY;
  }
}
