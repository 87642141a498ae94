package org.jisr.bank;

/** What became of one statement that was given to the writer. */
public enum StoreOutcome {
  /** The originator had said nothing about the object under this handling. */
  NEW,
  /** A later version than the one held, which is now superseded. */
  NEW_VERSION,
  /** An earlier version than the one held: kept as history, never current. */
  OLDER_VERSION,
  /** Already held, byte for byte; nothing was stored. */
  KNOWN,
  /** The same id and version is held with other content: the first was kept (STIX 2.1, 3.6). */
  CONFLICT,
  /** It had come by this very source and was recalled since: it stays withdrawn. */
  WITHDRAWN,
  /** It was erased before and is held back until a person lets it in. */
  HELD_BACK;

  /** Whether a row was stored. */
  public boolean stored() {
    return this == NEW || this == NEW_VERSION || this == OLDER_VERSION;
  }
}
