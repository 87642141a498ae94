package org.jisr.oversight;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jisr.log.OpenedLeaf;

/**
 * A leaf as oversight sees it.
 *
 * @param leaf its index
 * @param clear what everyone may read of it
 * @param opened what it commits to, where this node still holds it
 * @param erased whether that was erased
 */
public record LoggedAct(
    long leaf,
    Instant time,
    String kind,
    Map<String, String> clear,
    Map<String, String> opened,
    boolean erased) {
  /** Copies the maps. */
  public LoggedAct {
    clear = new TreeMap<>(clear);
    opened = new TreeMap<>(opened);
  }

  static LoggedAct of(OpenedLeaf leaf) {
    return new LoggedAct(
        leaf.entry().index(),
        leaf.entry().time(),
        leaf.entry().code(),
        leaf.entry().clear(),
        leaf.values(),
        leaf.erased());
  }
}
