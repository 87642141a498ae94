package org.jisr.node;

import java.time.Duration;
import tools.jackson.databind.JsonNode;

/** How far an import is: a bar where a person watches, a plain line now and then elsewhere. */
final class ImportProgressLine {
  private static final int WIDTH = 28;
  private static final Duration PLAIN = Duration.ofSeconds(5);

  private final Terminal terminal;
  private final boolean silent;
  private final boolean bar = Terminal.interactive();
  private long started = System.nanoTime();
  private long shown = System.nanoTime();
  private String state = "";
  private boolean drawn;

  ImportProgressLine(Terminal terminal, boolean silent) {
    this.terminal = terminal;
    this.silent = silent;
  }

  void show(JsonNode job) {
    long now = System.nanoTime();
    if (!job.path("state").asString().equals(state)) {
      state = job.path("state").asString();
      started = now;
    }
    if (silent || (!bar && now - shown < PLAIN.toNanos())) {
      return;
    }
    shown = now;
    drawn = true;
    double part = part(job);
    String text =
        "%-8s %s %3d %%  %,d objects%s%s"
            .formatted(
                state,
                bar ? drawing(part) : "",
                Math.round(part * 100),
                job.path("objects").asLong(),
                rate(job.path("objectsPerSecond").asDouble()),
                remaining(part, now - started));
    if (bar) {
      terminal.progress(text);
    } else {
      terminal.note(text);
    }
  }

  void end() {
    if (bar && drawn) {
      terminal.progress("");
    }
  }

  private static double part(JsonNode job) {
    long total = job.path("bytesTotal").asLong();
    return total == 0 ? 0 : Math.clamp((double) job.path("bytesRead").asLong() / total, 0, 1);
  }

  private static String drawing(double part) {
    int full = (int) Math.round(part * WIDTH);
    return "[" + "#".repeat(full) + ".".repeat(WIDTH - full) + "]";
  }

  private static String rate(double objectsPerSecond) {
    return objectsPerSecond > 0 ? "  %,.0f/s".formatted(objectsPerSecond) : "";
  }

  private static String remaining(double part, long nanos) {
    if (part < 0.02 || part >= 1) {
      return "";
    }
    long seconds = Math.round(nanos / 1e9 * (1 - part) / part);
    return "  about %d s left".formatted(seconds);
  }
}
