package org.jisr.web;

import java.util.Map;
import java.util.Set;
import org.jisr.law.Role;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;

/**
 * Lets no look of the oversight body go without its leaf: a route that it may read by its role, and
 * that writes no leaf of its own, writes one that says which, before it answers.
 */
final class Watched {
  /** Those whose rooms say more exactly what was looked at. */
  private static final Set<String> LOGGED =
      Set.of(
          "/api/log",
          "/api/ledger",
          "/api/ledger/{partner}/{month}/statement/ours",
          "/api/ledger/{partner}/{month}/statement/theirs",
          "/api/oversight/overview",
          "/api/oversight/statistics",
          "/api/oversight/statistics/csv",
          "/api/oversight/acts",
          "/api/oversight/refusals",
          "/api/oversight/law",
          "/api/oversight/law/{digest}/effect",
          "/api/oversight/samples",
          "/api/oversight/samples/{id}",
          "/api/oversight/emergencies");

  private final TransparencyLog log;

  Watched(TransparencyLog log) {
    this.log = log;
  }

  /** The route, with a leaf before its answers to the oversight body. */
  Route route(Route route) {
    boolean overseen =
        route.method() == Method.GET
            && route.policy() instanceof Policy.InRole(Set<Role> roles)
            && roles.contains(Role.OVERSIGHT)
            && !LOGGED.contains(route.path());
    return overseen
        ? new Route(
            route.method(),
            route.path(),
            route.policy(),
            call -> {
              if (call.caller().has(Role.OVERSIGHT)) {
                note(call);
              }
              route.handler().handle(call);
            })
        : route;
  }

  private void note(Call call) {
    log.append(
        new Leaf(
            LeafKind.LOG_READ,
            Map.of(),
            Map.of("by", call.caller().viewer().account(), "range", call.path())));
  }
}
