package org.jisr.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole node in a process of its own, started as people start it. */
final class RealNode implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Process process;
  private final Path data;
  private final JsonNode ready;
  private final double startSeconds;

  private RealNode(Process process, Path data, JsonNode ready, double startSeconds) {
    this.process = process;
    this.data = data;
    this.ready = ready;
    this.startSeconds = startSeconds;
  }

  /** Starts a node on free ports and waits until it has served its first page. */
  static RealNode start(Path data, String party) throws Exception {
    List<String> command = new ArrayList<>(program());
    command.addAll(
        List.of("up", "--json", "--data", data.toString(), "--port", "0", "--exchange-port", "0"));
    command.addAll(
        List.of("--party", party, "--name", party, "--country", "XA", "--languages", "en,ar"));
    Stopwatch watch = new Stopwatch();
    Process process =
        new ProcessBuilder(command)
            .redirectError(ProcessBuilder.Redirect.to(new File(data + ".log")))
            .start();
    BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
    String line = said.readLine();
    while (line != null && !line.startsWith("{")) {
      line = said.readLine();
    }
    if (line == null) {
      throw new IllegalStateException("The node did not start; see " + data + ".log");
    }
    // A virtual thread would hold its carrier while it waits for a pipe.
    Thread.ofPlatform().daemon().start(() -> said.lines().forEach(each -> {}));
    JsonNode ready = JsonMapper.shared().readTree(line);
    String url = ready.path("url").asString();
    for (String path : List.of("/", "/api/health")) {
      HttpResponse<byte[]> page =
          HTTP.send(
              HttpRequest.newBuilder(URI.create(url + path)).build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (page.statusCode() >= 500) {
        throw new IllegalStateException("The node's first page failed: " + page.statusCode());
      }
    }
    return new RealNode(process, data, ready, watch.seconds());
  }

  private static List<String> program() throws IOException {
    String launcher = System.getenv("JISR_LAUNCHER");
    if (launcher != null) {
      return List.of("bash", launcher);
    }
    String home = System.getProperty("jisr.home");
    String classPath = System.getProperty("java.class.path");
    if (home != null) {
      try (Stream<Path> jars = Files.list(Path.of(home, "lib"))) {
        classPath = String.join(File.pathSeparator, jars.map(Path::toString).sorted().toList());
      }
    }
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-Xmx640m",
        "-cp",
        classPath,
        "org.jisr.node.Main");
  }

  /** From the command until the first page was served. */
  double startSeconds() {
    return startSeconds;
  }

  String url() {
    return ready.path("url").asString();
  }

  /** The one-time link of the first administrator. */
  String link() {
    return ready.path("signInLink").asString();
  }

  /** The one-time link of the first approver. */
  String approverLink() {
    return ready.path("approverLink").asString();
  }

  /** Memory of the node and of its database, shared pages counted once, in bytes; -1 if unknown. */
  long[] residentBytes() throws IOException {
    long database = database().mapToLong(RealNode::proportional).sum();
    return new long[] {proportional(process.toHandle()), database};
  }

  /**
   * CPU seconds that the node and its database have used. On a busy machine two differences of it
   * say more than elapsed time.
   */
  double[] cpuSeconds() throws IOException {
    double database = database().mapToDouble(Cpu::secondsWithEnded).sum();
    return new double[] {Cpu.secondsWithEnded(process.toHandle()), database};
  }

  private Stream<ProcessHandle> database() throws IOException {
    Path postmaster = data.resolve("postgres").resolve("data").resolve("postmaster.pid");
    if (!Files.exists(postmaster)) {
      return Stream.empty();
    }
    ProcessHandle server =
        ProcessHandle.of(Long.parseLong(Files.readAllLines(postmaster).getFirst().strip()))
            .orElseThrow();
    return Stream.concat(Stream.of(server), server.descendants());
  }

  private static long proportional(ProcessHandle process) {
    Path file = Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup");
    try (Stream<String> lines = Files.lines(file)) {
      return lines
              .filter(line -> line.startsWith("Pss:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
              .sum()
          * 1024;
    } catch (IOException e) {
      return 0;
    }
  }

  /** Lets the process stand still, as on a machine that swaps, or go on. */
  void hang(boolean still) throws IOException, InterruptedException {
    String signal = still ? "-STOP" : "-CONT";
    new ProcessBuilder("kill", signal, String.valueOf(process.pid())).start().waitFor();
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  static void delete(@Nullable Path folder) throws IOException {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
