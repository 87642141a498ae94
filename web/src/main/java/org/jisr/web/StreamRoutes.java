package org.jisr.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Server-sent events: what changed, as ids only. A screen asks for the content through the gate.
 *
 * <p>Between two events the session is asked for again, so that a revoked one goes silent.
 */
final class StreamRoutes {
  private static final long BEAT_MILLISECONDS = 15_000;
  private static final long STEP_MILLISECONDS = 1_000;

  private final Live live;
  private final Callers callers;
  private final InstantSource clock;

  StreamRoutes(Live live, Callers callers, InstantSource clock) {
    this.live = live;
    this.callers = callers;
    this.clock = clock;
  }

  List<Route> routes() {
    return List.of(new Route(Method.GET, "/api/stream", Policy.signedIn(), this::stream));
  }

  private void stream(Call call) throws IOException, InterruptedException {
    try (Live.Listener listener = live.listen(call.caller());
        OutputStream out = call.open("text/event-stream")) {
      send(out, event("hello", Json.object().put("serverTime", Json.time(clock.instant()))));
      long quiet = 0;
      while (listener.open() && call.stillSignedIn(callers)) {
        Live.Happening happening = listener.next(STEP_MILLISECONDS);
        quiet = happening == null ? quiet + STEP_MILLISECONDS : 0;
        if (happening != null) {
          send(out, event(happening.topic(), happening.data()));
        } else if (quiet >= BEAT_MILLISECONDS) {
          send(out, ": still here\n\n");
          quiet = 0;
        }
      }
    }
  }

  private static String event(String topic, ObjectNode data) {
    return "event: " + topic + "\ndata: " + data + "\n\n";
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }
}
