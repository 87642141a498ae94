package org.jisr.exchange;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Role;
import org.jisr.law.Viewer;

/** Who of this node may know of a space; for everybody else there is none with its id. */
final class SpaceAccess {
  private SpaceAccess() {}

  /** Those who speak with partners, up to the marking of the charter. */
  static boolean sees(SpaceRow space, Viewer viewer) {
    boolean speaks = viewer.has(Role.LIAISON) || viewer.has(Role.APPROVER);
    return speaks
        && space.charters().stream()
            .allMatch(each -> viewer.clearance().compareTo(each.text().marking()) >= 0);
  }

  static SpaceRow find(Handle handle, String id, Viewer viewer) {
    return require(SpaceTable.find(handle, id), viewer);
  }

  /** Locked until the transaction ends. */
  static SpaceRow lock(Handle handle, String id, Viewer viewer) {
    return require(SpaceTable.lock(handle, id), viewer);
  }

  private static SpaceRow require(Optional<SpaceRow> space, Viewer viewer) {
    return space
        .filter(each -> sees(each, viewer))
        .orElseThrow(() -> new ExchangeException(ExchangeFault.SPACE_UNKNOWN));
  }
}
