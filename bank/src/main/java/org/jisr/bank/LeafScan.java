package org.jisr.bank;

import java.util.Set;
import java.util.function.Consumer;
import org.jisr.log.OpenedLeaf;
import org.jisr.log.TransparencyLog;

/** Finds the leaves of the log whose committed values name an object. */
final class LeafScan {
  private static final String DASHES = "--";
  private static final int UUID_LENGTH = 36;

  private final TransparencyLog log;

  LeafScan(TransparencyLog log) {
    this.log = log;
  }

  /** Gives every leaf that names one of the ids, the oldest first. */
  void each(Set<String> ids, Consumer<OpenedLeaf> visitor) {
    log.search(values -> names(values, ids), visitor);
  }

  private static boolean names(String values, Set<String> ids) {
    int at = values.indexOf(DASHES);
    while (at >= 0) {
      int end = at + DASHES.length() + UUID_LENGTH;
      if (end <= values.length() && ids.contains(values.substring(type(values, at), end))) {
        return true;
      }
      at = values.indexOf(DASHES, at + 1);
    }
    return false;
  }

  /** Where the type before the dashes begins. */
  private static int type(String values, int dashes) {
    int at = dashes;
    while (at > 0 && ofType(values.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static boolean ofType(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  }
}
