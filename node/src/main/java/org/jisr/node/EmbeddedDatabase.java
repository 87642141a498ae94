package org.jisr.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The node's own PostgreSQL: packaged binaries, hardened settings, one data folder.
 *
 * <p>It listens on a free loopback port with scram passwords, syncs to disk, checks data pages, and
 * gives the node an ordinary role. A server left over by a killed node is taken over. It runs in a
 * session of its own, so that a Ctrl-C at the terminal stops the node first and the server after.
 */
final class EmbeddedDatabase implements AutoCloseable {
  static final String NAME = "jisr";
  private static final int ATTEMPTS = 3;
  private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

  private final DatabaseProgram program;
  private final Path folder;
  private final Path data;
  private DatabaseSecret secret = DatabaseSecret.random();

  private EmbeddedDatabase(DatabaseProgram program, Path folder) {
    this.program = program;
    this.folder = folder;
    this.data = folder.resolve("data");
  }

  /** Starts the server in the folder, or takes over the one that already runs there. */
  static EmbeddedDatabase start(Path folder, Path programCache) {
    EmbeddedDatabase database = new EmbeddedDatabase(DatabaseProgram.unpack(programCache), folder);
    try {
      RestrictedFile.folder(folder);
      database.prepare();
      if (!database.takeOver()) {
        database.launch();
      }
      database.ensureRole();
      return database;
    } catch (IOException | SQLException e) {
      throw NodeException.environment(
          "DATABASE_NOT_STARTED",
          "The embedded database did not start. Maybe the disk is full; its log says more.",
          Map.of("log", database.serverLog().toString(), "reason", lastLine(e)),
          e);
    }
  }

  private static String lastLine(Exception failure) {
    return String.valueOf(failure.getMessage())
        .lines()
        .filter(line -> !line.isBlank())
        .reduce((earlier, later) -> later)
        .orElse("none given");
  }

  /** How to reach the server that runs in the folder already. */
  record Access(String url, String password) {
    @Override
    public String toString() {
      return "Access[" + url + ']';
    }
  }

  /** Finds the running server of the folder, without starting anything. */
  static Access attach(Path folder) {
    PostmasterFile server = PostmasterFile.read(folder.resolve("data"));
    if (server == null || !server.alive()) {
      throw NodeException.environment(
          "DATABASE_GONE",
          "The embedded database is not running. Start the node with ./jisr up.",
          Map.of("folder", folder.toString()));
    }
    try {
      return new Access(url(server, NAME), DatabaseSecret.read(folder.resolve("secret")).node());
    } catch (IOException e) {
      throw NodeException.environment(
          "DATA_FOLDER_UNUSABLE",
          "The password of the embedded database cannot be read. Maybe it belongs to another"
              + " account.",
          Map.of("folder", folder.toString()),
          e);
    }
  }

  /** Where the node's role finds its database. */
  String url() {
    return url(NAME);
  }

  String user() {
    return NAME;
  }

  String password() {
    return secret.node();
  }

  /** The process number of the running server. */
  long pid() {
    return running().pid();
  }

  /** Stops the server after it has written what it holds; open connections are cut. */
  @Override
  public void close() {
    PostmasterFile server = PostmasterFile.read(data);
    if (server != null && server.alive()) {
      stop(server);
    }
  }

  private void prepare() throws IOException {
    Path secretFile = folder.resolve("secret");
    if (Files.exists(data)) {
      requireVersion(Files.readString(data.resolve("PG_VERSION"), StandardCharsets.UTF_8).strip());
      secret = DatabaseSecret.read(secretFile);
      return;
    }
    secret.write(secretFile);
    Path unfinished = folder.resolve("data.new");
    FolderTree.delete(unfinished);
    Path passwordFile = folder.resolve("password.new");
    RestrictedFile.write(passwordFile, secret.owner().getBytes(StandardCharsets.UTF_8));
    try {
      run(
          program.path("initdb"),
          "--pgdata=" + unfinished,
          "--username=postgres",
          "--pwfile=" + passwordFile,
          "--auth=scram-sha-256",
          "--encoding=UTF8",
          "--locale-provider=builtin",
          "--builtin-locale=C.UTF-8",
          "--locale=C",
          "--data-checksums",
          "--no-instructions");
    } finally {
      Files.deleteIfExists(passwordFile);
    }
    Files.move(unfinished, data);
  }

  private static void requireVersion(String written) {
    if (!written.equals(DatabaseProgram.MAJOR_VERSION)) {
      throw NodeException.environment(
          "DATABASE_OTHER_VERSION",
          "The embedded database was written by another PostgreSQL and is left untouched. Back it"
              + " up with the Jisr that wrote it, then restore the backup with this one.",
          Map.of("written", written, "packaged", DatabaseProgram.MAJOR_VERSION));
    }
  }

  private boolean takeOver() {
    PostmasterFile server = PostmasterFile.read(data);
    if (server == null || !server.alive()) {
      return false;
    }
    try (Connection connection = connect("postgres", "postgres", secret.owner());
        var statement = connection.createStatement();
        var answer = statement.executeQuery("SHOW data_directory")) {
      answer.next();
      if (Path.of(answer.getString(1)).equals(data.toAbsolutePath())) {
        return true;
      }
    } catch (SQLException e) {
      // A server that does not answer is stopped below and started afresh.
    }
    stop(server);
    return false;
  }

  private void launch() throws IOException {
    IOException failure = new IOException("The embedded database did not start.");
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      DatabaseConfiguration.write(data, FreePort.find());
      try {
        run(
            program.path("pg_ctl"),
            "start",
            "--pgdata=" + data.toAbsolutePath(),
            "--log=" + serverLog().toAbsolutePath(),
            "--wait",
            "--silent",
            "--timeout=120");
        return;
      } catch (IOException e) {
        failure = e;
      }
    }
    throw failure;
  }

  private void ensureRole() throws SQLException {
    try (Connection connection = connect("postgres", "postgres", secret.owner());
        var statement = connection.createStatement()) {
      if (!exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = 'jisr'")) {
        statement.execute(
            "CREATE ROLE jisr LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '%s'"
                .formatted(secret.node()));
      }
      if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = 'jisr'")) {
        statement.execute("CREATE DATABASE jisr OWNER jisr");
        statement.execute("REVOKE ALL ON DATABASE jisr, postgres, template1 FROM PUBLIC");
      }
    }
  }

  private static boolean exists(Connection connection, String question) throws SQLException {
    try (var statement = connection.createStatement();
        var answer = statement.executeQuery(question)) {
      return answer.next();
    }
  }

  private Connection connect(String database, String user, String password) throws SQLException {
    return DriverManager.getConnection(url(database), user, password);
  }

  private String url(String database) {
    return url(running(), database);
  }

  private static String url(PostmasterFile server, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable".formatted(server.port(), database);
  }

  private PostmasterFile running() {
    PostmasterFile server = PostmasterFile.read(data);
    if (server == null) {
      throw NodeException.environment(
          "DATABASE_GONE",
          "The embedded database is not running. Maybe it was stopped from outside; its log says.",
          Map.of("log", serverLog().toString()));
    }
    return server;
  }

  private Path serverLog() {
    return folder.resolve("server.log");
  }

  private static void stop(PostmasterFile server) {
    signal("INT", server.pid());
    if (!gone(server, STOP_LIMIT)) {
      signal("QUIT", server.pid());
      gone(server, STOP_LIMIT);
    }
  }

  private static boolean gone(PostmasterFile server, Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    while (server.alive() && System.nanoTime() < deadline) {
      try {
        Thread.sleep(Duration.ofMillis(10));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
    return !server.alive();
  }

  private static void signal(String name, long pid) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor();
    } catch (IOException e) {
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(String... command) throws IOException {
    Path output = folder.resolve("command.log");
    List<String> whole = ServerAccount.command(new ArrayList<>(List.of(command)));
    ProcessBuilder builder = new ProcessBuilder(whole);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    builder.directory(folder.toFile());
    builder.redirectErrorStream(true).redirectOutput(output.toFile());
    builder.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
    try {
      Process process = builder.start();
      if (!process.waitFor(180, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("A command of the embedded database did not end.");
      }
      if (process.exitValue() != 0) {
        throw new IOException(Files.readString(output, StandardCharsets.UTF_8));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Starting the embedded database was interrupted.", e);
    }
  }
}
