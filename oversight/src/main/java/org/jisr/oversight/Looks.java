package org.jisr.oversight;

import java.util.Map;
import java.util.Set;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;

/** What stands before every answer of oversight: the role, then the leaf that says who looks. */
final class Looks {
  private static final Set<Role> OVERSIGHT = Set.of(Role.OVERSIGHT);

  private final TransparencyLog log;

  Looks(TransparencyLog log) {
    this.log = log;
  }

  /** An oversight officer looks at something. */
  void at(Viewer viewer, String range) {
    at(viewer, OVERSIGHT, range);
  }

  /** Somebody in one of the roles looks at something. */
  void at(Viewer viewer, Set<Role> roles, String range) {
    require(viewer, roles);
    log.append(
        new Leaf(LeafKind.LOG_READ, Map.of(), Map.of("by", viewer.account(), "range", range)));
  }

  /** An oversight officer does what is more than looking. */
  void act(Viewer viewer, String action, Map<String, String> clear, Map<String, String> committed) {
    require(viewer, OVERSIGHT);
    Map<String, String> said = new java.util.HashMap<>(clear);
    said.put("action", action);
    Map<String, String> kept = new java.util.HashMap<>(committed);
    kept.put("by", viewer.account());
    log.append(new Leaf(LeafKind.INSPECTION, said, kept));
  }

  private static void require(Viewer viewer, Set<Role> roles) {
    if (roles.stream().noneMatch(viewer::has)) {
      throw new OversightException(OversightFault.NOT_ALLOWED);
    }
  }
}
