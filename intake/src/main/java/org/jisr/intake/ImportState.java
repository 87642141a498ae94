package org.jisr.intake;

import java.util.Locale;

/** Where an import stands. */
public enum ImportState {
  /** The whole file is being read and checked; nothing is stored yet. */
  CHECKING,
  /** The file was good and is being stored, chunk by chunk. */
  STORING,
  /**
   * Something outside (database, disk) is missing; the import goes on by itself when it is back.
   */
  PAUSED,
  /** Everything that can be stored is stored. */
  DONE,
  /** The file as a whole was bad; nothing of it was stored. */
  REFUSED,
  /** The import stopped on a problem of the node; what was stored stays stored. */
  FAILED,
  /** A person stopped it; what was stored until then stays stored. */
  CANCELLED;

  /** The word in the HTTP API, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of a code. */
  static ImportState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Whether nothing more will happen. */
  public boolean finished() {
    return switch (this) {
      case CHECKING, STORING, PAUSED -> false;
      case DONE, REFUSED, FAILED, CANCELLED -> true;
    };
  }
}
