package org.jisr.people;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Keycloak from its Maven distribution, on loopback, with a realm of our own in memory. The
 * distribution is fetched by Maven once; where that cannot be, tests are skipped and say so.
 */
final class Keycloak implements AutoCloseable {
  private static final String VERSION = "26.7.3";
  private static final Path FOLDER = Path.of("target", "keycloak").toAbsolutePath();
  private static final Path HOME = FOLDER.resolve("keycloak-" + VERSION);
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  private final Process process;
  private final int port;

  private Keycloak(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it and waits until its realm answers. */
  static Keycloak start() throws Exception {
    Assumptions.assumeTrue(
        fetched(),
        "Keycloak's distribution cannot be fetched from Maven Central: its tests are skipped.");
    int port = freePort();
    Path imports = Files.createDirectories(HOME.resolve("data/import"));
    try (InputStream realm = Keycloak.class.getResourceAsStream("keycloak-realm.json")) {
      Files.copy(realm, imports.resolve("realm.json"), StandardCopyOption.REPLACE_EXISTING);
    }
    ProcessBuilder builder =
        new ProcessBuilder(
            HOME.resolve("bin/kc.sh").toString(),
            "start-dev",
            "--db=dev-mem",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--http-management-port=" + freePort(),
            "--import-realm");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_OPTS_APPEND", "-Xmx512m");
    builder.redirectErrorStream(true).redirectOutput(FOLDER.resolve("keycloak.log").toFile());
    Keycloak keycloak = new Keycloak(builder.start(), port);
    keycloak.await();
    return keycloak;
  }

  URI issuer() {
    return URI.create("http://127.0.0.1:" + port + "/realms/harbour");
  }

  private void await() throws Exception {
    HttpRequest realm = HttpRequest.newBuilder(issuer()).build();
    long end = System.nanoTime() + PATIENCE.toNanos();
    try (HttpClient client = HttpClient.newHttpClient()) {
      while (System.nanoTime() < end && process.isAlive()) {
        try {
          if (client.send(realm, BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException e) {
          Thread.sleep(500);
        }
      }
    }
    close();
    throw new IllegalStateException(
        "Keycloak did not start. " + Files.readString(FOLDER.resolve("keycloak.log")));
  }

  private static boolean fetched() throws Exception {
    if (Files.isExecutable(HOME.resolve("bin/kc.sh"))) {
      return true;
    }
    Files.createDirectories(FOLDER);
    Path zip = FOLDER.resolve("keycloak-quarkus-dist-" + VERSION + ".zip");
    if (!copied(List.of("-o")) && !copied(List.of())) {
      return false;
    }
    unpack(zip);
    Files.delete(zip);
    return true;
  }

  private static boolean copied(List<String> options) throws Exception {
    List<String> command = new ArrayList<>(List.of("mvn", "-q", "-B"));
    command.addAll(options);
    command.add("org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy");
    command.add("-Dartifact=org.keycloak:keycloak-quarkus-dist:" + VERSION + ":zip");
    command.add("-DoutputDirectory=" + FOLDER);
    String repository = System.getProperty("maven.repo.local");
    if (repository != null) {
      command.add("-Dmaven.repo.local=" + repository);
    }
    try {
      Process maven =
          new ProcessBuilder(command)
              .directory(FOLDER.toFile())
              .redirectErrorStream(true)
              .redirectOutput(FOLDER.resolve("maven.log").toFile())
              .start();
      return maven.waitFor(10, TimeUnit.MINUTES) && maven.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void unpack(Path zip) throws IOException {
    try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        Path target = FOLDER.resolve(entry.getName()).normalize();
        if (!target.startsWith(FOLDER)) {
          throw new IOException("The archive reaches out of its folder.");
        }
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
    HOME.resolve("bin/kc.sh").toFile().setExecutable(true);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  @Override
  public void close() throws Exception {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    if (!process.waitFor(20, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
