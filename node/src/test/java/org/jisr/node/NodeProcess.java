package org.jisr.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program in a process of its own, as an operator starts it. */
final class NodeProcess implements AutoCloseable {
  private static final Duration LIMIT = Duration.ofMinutes(5);
  private final Process process;
  private final Path out;
  private final Path err;

  private NodeProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  static NodeProcess start(String... arguments) {
    try {
      Path out = Files.createTempFile("jisr-out", ".txt");
      Path err = Files.createTempFile("jisr-err", ".txt");
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:+UseSerialGC",
                  "-XX:TieredStopAtLevel=1",
                  "--enable-native-access=ALL-UNNAMED",
                  "--sun-misc-unsafe-memory-access=allow",
                  "-cp",
                  System.getProperty("java.class.path"),
                  "org.jisr.node.Main"));
      command.addAll(List.of(arguments));
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      return new NodeProcess(process, out, err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts a node on free ports. */
  static NodeProcess up(Path data, String... more) {
    List<String> arguments = new ArrayList<>(List.of("up", "--json", "--data", data.toString()));
    arguments.addAll(List.of("--port", "0", "--exchange-port", "0"));
    arguments.addAll(List.of("--party", "harbour", "--name", "Harbour", "--country", "XA"));
    arguments.addAll(List.of(more));
    return start(arguments.toArray(String[]::new));
  }

  /** Waits for the readiness line. */
  JsonNode ready() {
    until("the node is ready", () -> out().contains("\"ready\"") || !process.isAlive());
    if (!out().contains("\"ready\"")) {
      throw new AssertionError("The node ended before it was ready: " + err());
    }
    return JsonMapper.builder().build().readTree(out().lines().findFirst().orElseThrow());
  }

  int exit() {
    try {
      if (!process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("The program did not end.");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** SIGTERM. */
  void terminate() {
    process.destroy();
  }

  /** SIGKILL. */
  void kill() {
    process.destroyForcibly();
  }

  String out() {
    return read(out);
  }

  String err() {
    return read(err);
  }

  static void until(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("It never came to this: " + what);
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    exit();
  }
}
