package org.jisr.exercise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
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
import tools.jackson.databind.node.MissingNode;

/** A node running as a process of its own, started through its command line. */
final class NodeProcess implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(3);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final int TAIL = 12;

  private final Process process;
  private final Path data;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private JsonNode ready = MissingNode.getInstance();

  private NodeProcess(Process process, Path data) {
    this.process = process;
    this.data = data;
  }

  /**
   * Starts a node and waits until it says that it is up.
   *
   * @throws ExerciseException {@code NODE_DID_NOT_START} with the last lines it said
   */
  static NodeProcess start(Program program, State state, Path data, List<String> more) {
    NodeProcess node = launch(program, state, data, more);
    node.awaitReady();
    return node;
  }

  /** Starts a node that is not up yet, but can already be ended. */
  static NodeProcess launch(Program program, State state, Path data, List<String> more) {
    try {
      Files.createDirectories(data.toAbsolutePath().getParent());
      Process process =
          new ProcessBuilder(program.command(arguments(state, data, more)))
              .redirectError(ProcessBuilder.Redirect.appendTo(log(data).toFile()))
              .start();
      NodeProcess node = new NodeProcess(process, data);
      // A read from a pipe holds on to the carrier of a virtual thread, of which there are few.
      Thread.ofPlatform().daemon().start(() -> read(process, node.lines));
      return node;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until the node says that it is up. */
  void awaitReady() {
    long end = System.nanoTime() + START.toNanos();
    try {
      while (System.nanoTime() < end) {
        String line = lines.poll(200, TimeUnit.MILLISECONDS);
        if (line != null && line.startsWith("{")) {
          ready = JsonMapper.shared().readTree(line);
          return;
        }
        if (line == null && !process.isAlive() && lines.isEmpty()) {
          break;
        }
      }
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new ExerciseException(
          ExerciseException.Code.INTERRUPTED, "The exercise was interrupted.", e);
    }
    close();
    throw new ExerciseException(
        ExerciseException.Code.NODE_DID_NOT_START,
        "A node did not start. It said:\n" + tail(log(data)));
  }

  private static String[] arguments(State state, Path data, List<String> more) {
    List<String> arguments = new ArrayList<>(List.of("up", "--json"));
    arguments.addAll(List.of("--data", data.toString(), "--party", state.party()));
    arguments.addAll(List.of("--name", state.title(), "--country", state.country()));
    arguments.addAll(List.of("--languages", String.join(",", state.languages())));
    if (!more.contains("--port")) {
      arguments.addAll(List.of("--port", "0", "--exchange-port", "0"));
    }
    arguments.addAll(more);
    return arguments.toArray(String[]::new);
  }

  private static Path log(Path data) {
    return data.resolveSibling(data.getFileName() + ".log");
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

  private static String tail(Path log) {
    try {
      List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
    } catch (IOException e) {
      return "Its log cannot be read.";
    }
  }

  /** The address of people's port. */
  String url() {
    return ready.path("url").asString();
  }

  /** The port on which partners reach it. */
  int exchangePort() {
    return URI.create(ready.path("exchangeUrl").asString()).getPort();
  }

  /** The one-time link of the first administrator, or null when it was used. */
  @Nullable String firstLink() {
    return link("signInLink");
  }

  /** The one-time link of the first approver, or null when it was used. */
  @Nullable String approverLink() {
    return link("approverLink");
  }

  private @Nullable String link(String name) {
    JsonNode link = ready.path(name);
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

  /**
   * Gives a faulty node an order and waits for what it says of it.
   *
   * @param event the event to wait for
   */
  JsonNode order(String order, String event) {
    try {
      OutputStream in = process.getOutputStream();
      in.write((order + "\n").getBytes(StandardCharsets.UTF_8));
      in.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return await(event);
  }

  /** Waits until a faulty node says that this happened. */
  JsonNode await(String event) {
    long end = System.nanoTime() + START.toNanos();
    try {
      while (System.nanoTime() < end) {
        String line = lines.poll(200, TimeUnit.MILLISECONDS);
        JsonNode said = line == null ? MissingNode.getInstance() : read(line);
        if (said.path("event").asString("").equals(event)) {
          return said;
        }
        if (said.path("event").asString("").equals("failed")) {
          break;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new ExerciseException(
        ExerciseException.Code.WAITED_TOO_LONG, "A faulty node did not say: " + event + ".");
  }

  private static JsonNode read(String line) {
    return line.startsWith("{") ? JsonMapper.shared().readTree(line) : MissingNode.getInstance();
  }

  /** Ends the node as a power failure would: at once, and its database with it. */
  void kill() {
    List<ProcessHandle> family = process.descendants().toList();
    process.destroyForcibly();
    family.forEach(ProcessHandle::destroyForcibly);
    awaitExit();
  }

  /** Ends the node as an operator does, and whatever of it did not end with it. */
  @Override
  public void close() {
    List<ProcessHandle> family = process.descendants().toList();
    process.destroy();
    if (!awaitExit()) {
      process.destroyForcibly();
    }
    family.forEach(ProcessHandle::destroyForcibly);
  }

  private boolean awaitExit() {
    try {
      return process.waitFor(STOP.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
