package org.jisr.web;

import java.time.InstantSource;
import java.util.List;

/** Whether the node is up: the one answer that needs no session and says nothing else. */
final class Health {
  private final String party;
  private final String version;
  private final InstantSource clock;

  Health(String party, String version, InstantSource clock) {
    this.party = party;
    this.version = version;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(new Route(Method.GET, "/api/health", Policy.open(), this::health));
  }

  private void health(Call call) {
    call.reply(
        Json.object()
            .put("status", "up")
            .put("node", party)
            .put("version", version)
            .put("time", Json.time(clock.instant())));
  }
}
