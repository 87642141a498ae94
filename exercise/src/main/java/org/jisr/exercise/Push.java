package org.jisr.exercise;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An officer's open screen: the server-sent events of a node, each with the time it arrived. */
final class Push implements AutoCloseable {
  private final List<Event> events = new ArrayList<>();
  private final CompletableFuture<?> reading;

  /**
   * One event.
   *
   * @param name its type
   * @param data its content
   * @param nanos when it arrived, by {@link System#nanoTime()}
   */
  record Event(String name, JsonNode data, long nanos) {}

  private Push(HttpClient http, HttpRequest request) {
    this.reading =
        http.sendAsync(request, BodyHandlers.ofLines())
            .thenAcceptAsync(
                response -> read(response.body()),
                task -> Thread.ofPlatform().daemon().start(task));
  }

  /** Opens the stream and waits for the node's greeting. */
  static Push open(HttpClient http, HttpRequest request) {
    Push push = new Push(http, request);
    push.await("hello", data -> true, Duration.ofSeconds(20));
    return push;
  }

  /**
   * The first event of that name whose data fits, past or to come.
   *
   * @throws ExerciseException {@code WAITED_TOO_LONG}
   */
  Event await(String name, Predicate<JsonNode> fits, Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    synchronized (events) {
      while (true) {
        for (Event event : events) {
          if (event.name().equals(name) && fits.test(event.data())) {
            return event;
          }
        }
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
          throw new ExerciseException(
              ExerciseException.Code.WAITED_TOO_LONG,
              "The screen showed no '" + name + "' in " + patience.toSeconds() + " s.");
        }
        pause(left);
      }
    }
  }

  @Override
  public void close() {
    reading.cancel(true);
  }

  private void pause(long milliseconds) {
    try {
      events.wait(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExerciseException(
          ExerciseException.Code.INTERRUPTED, "The exercise was interrupted.", e);
    }
  }

  private void read(Stream<String> lines) {
    Parser parser = new Parser();
    lines.forEach(
        line -> {
          Event event = parser.line(line);
          if (event != null) {
            synchronized (events) {
              events.add(event);
              events.notifyAll();
            }
          }
        });
  }

  /** The line format of server-sent events (HTML standard, section 9.2). */
  private static final class Parser {
    private String name = "message";
    private final StringBuilder data = new StringBuilder();

    @Nullable Event line(String line) {
      if (line.startsWith("event:")) {
        name = line.substring(6).strip();
      } else if (line.startsWith("data:")) {
        data.append(line.substring(5).strip()).append('\n');
      } else if (line.isEmpty() && !data.isEmpty()) {
        Event event =
            new Event(name, JsonMapper.shared().readTree(data.toString()), System.nanoTime());
        name = "message";
        data.setLength(0);
        return event;
      }
      return null;
    }
  }
}
