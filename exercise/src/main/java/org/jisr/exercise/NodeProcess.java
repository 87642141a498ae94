package org.jisr.exercise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A node running as a process of its own, started through its command line. */
final class NodeProcess implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(180);
  private static final Duration STOP = Duration.ofSeconds(30);

  private final Process process;
  private final Path data;
  private final JsonNode ready;

  private NodeProcess(Process process, Path data, JsonNode ready) {
    this.process = process;
    this.data = data;
    this.ready = ready;
  }

  /**
   * Starts a node and waits until it says that it is up.
   *
   * @throws ExerciseException {@code NODE_DID_NOT_START} with the last lines it said
   */
  static NodeProcess start(Program program, State state, Path data, List<String> more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "up",
                "--json",
                "--data",
                data.toString(),
                "--party",
                state.party(),
                "--name",
                state.title(),
                "--country",
                state.country(),
                "--languages",
                String.join(",", state.languages())));
    if (!more.contains("--port")) {
      arguments.addAll(List.of("--port", "0", "--exchange-port", "0"));
    }
    arguments.addAll(more);
    Path log = data.resolveSibling(data.getFileName() + ".log");
    try {
      Files.createDirectories(data.toAbsolutePath().getParent());
      Process process =
          new ProcessBuilder(program.command(arguments.toArray(String[]::new)))
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      return new NodeProcess(process, data, awaitReady(process, log));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode awaitReady(Process process, Path log) throws IOException {
    BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    // A read from a pipe holds on to the carrier of a virtual thread, of which there are few.
    Thread.ofPlatform().daemon().start(() -> read(process, lines));
    long end = System.nanoTime() + START.toNanos();
    try {
      while (System.nanoTime() < end) {
        String line = lines.poll(200, TimeUnit.MILLISECONDS);
        if (line != null && line.startsWith("{")) {
          return JsonMapper.shared().readTree(line);
        }
        if (line == null && !process.isAlive() && lines.isEmpty()) {
          break;
        }
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new ExerciseException(
          ExerciseException.Code.INTERRUPTED, "The exercise was interrupted.", e);
    }
    process.destroy();
    throw new ExerciseException(
        ExerciseException.Code.NODE_DID_NOT_START, "A node did not start. It said:\n" + tail(log));
  }

  private static void read(Process process, BlockingQueue<String> lines) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lines.add(line);
      }
    } catch (IOException e) {
      lines.add("The node's output broke off.");
    }
  }

  private static String tail(Path log) throws IOException {
    List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
    return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
  }

  /** The address of people's port. */
  String url() {
    return ready.path("url").asString();
  }

  /** The one-time link of the first administrator, or null when it was used. */
  @Nullable String firstLink() {
    JsonNode link = ready.path("signInLink");
    return link.isString() ? link.stringValue() : null;
  }

  /** The folder that holds everything the node is. */
  Path data() {
    return data;
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Ends the node as a power failure would: at once, and its database with it. */
  void kill() {
    List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
    process.destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    awaitExit();
  }

  /** Ends the node as an operator does. */
  @Override
  public void close() {
    process.destroy();
    if (!awaitExit()) {
      kill();
    }
  }

  private boolean awaitExit() {
    try {
      return process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
