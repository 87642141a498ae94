package org.jisr.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One node's life in processes of its own: first start, use, sudden death, return and rest. */
@TestMethodOrder(OrderAnnotation.class)
final class LifeTest {
  @TempDir static Path home;
  private static Path data;
  private static NodeProcess node;
  private static JsonNode ready;
  private static String firstToken;

  @BeforeAll
  static void start() {
    data = home.resolve("data");
    node = NodeProcess.up(data);
    ready = node.ready();
    firstToken = ready.path("signInLink").asString().replaceAll(".*#", "");
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  @Order(1)
  void whatTheNodeKeepsIsItsOwnersOnly() throws IOException {
    assertThat(permissions(data)).isEqualTo("rwx------");
    for (String name : List.of("control.json", "node.json", "postgres/secret")) {
      assertThat(permissions(data.resolve(name))).as(name).isEqualTo("rw-------");
    }
    try (var keys = Files.walk(data.resolve("keys"))) {
      for (Path key : keys.filter(Files::isRegularFile).toList()) {
        assertThat(RestrictedFile.openToOthers(key)).as(key.toString()).isFalse();
      }
    }
  }

  @Test
  @Order(2)
  void theEmbeddedDatabaseIsHardened() throws IOException, SQLException {
    Path folder = data.resolve("postgres/data");
    assertThat(Files.readAllLines(folder.resolve("pg_hba.conf")))
        .filteredOn(line -> !line.isBlank() && !line.startsWith("#"))
        .isNotEmpty()
        .allSatisfy(line -> assertThat(line).endsWith("scram-sha-256").contains("127.0.0.1/32"));
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      assertThat(ask(statement, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(statement, "SHOW full_page_writes")).isEqualTo("on");
      assertThat(ask(statement, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(statement, "SHOW data_checksums")).isEqualTo("on");
      assertThat(ask(statement, "SHOW password_encryption")).isEqualTo("scram-sha-256");
      assertThat(ask(statement, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(statement, "SHOW log_statement")).isEqualTo("none");
      assertThat(
              ask(
                  statement,
                  "SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication"
                      + " FROM pg_roles WHERE rolname = current_user"))
          .isEqualTo("f");
    }
    int port = PostmasterFile.read(folder).port();
    for (String password : new String[] {"", "jisr", "postgres"}) {
      for (String user : new String[] {"jisr", "postgres"}) {
        Optional<String> refused = refusal(port, user, password);
        assertThat(refused).as(user).isPresent();
      }
    }
  }

  @Test
  @Order(3)
  void aSecondNodeOnTheSameFolderIsRefused() {
    try (NodeProcess second = NodeProcess.up(data)) {
      assertThat(second.exit()).isEqualTo(ExitCode.ENVIRONMENT);
      assertThat(second.err()).contains("DATA_FOLDER_IN_USE").doesNotContain("\tat ");
    }
    assertThat(health()).contains("\"up\"");
  }

  @Test
  @Order(4)
  void aTakenPortIsNamed() throws IOException {
    try (ServerSocket taken = CommandLineTest.taken();
        NodeProcess other =
            NodeProcess.start(
                "up",
                "--data",
                home.resolve("other").toString(),
                "--exchange-port",
                "0",
                "--port",
                Integer.toString(taken.getLocalPort()))) {
      assertThat(other.exit()).isEqualTo(ExitCode.ENVIRONMENT);
      assertThat(other.err())
          .contains("PORT_TAKEN", Integer.toString(taken.getLocalPort()))
          .doesNotContain("\tat ");
    }
    assertThat(PostmasterFile.read(home.resolve("other/postgres/data"))).isNull();
    assertThat(home.resolve("other/control.json")).doesNotExist();
  }

  @Test
  @Order(5)
  void afterSuddenDeathTheNodeComesBackWithWhatItHad() throws IOException {
    long postmaster = PostmasterFile.read(data.resolve("postgres/data")).pid();
    String fingerprint = Files.readString(data.resolve("log-key.txt"));
    node.kill();
    node.exit();
    node = NodeProcess.up(data);
    ready = node.ready();
    assertThat(health()).contains("\"up\"", "harbour");
    assertThat(Files.readString(data.resolve("log-key.txt"))).isEqualTo(fingerprint);
    assertThat(PostmasterFile.read(data.resolve("postgres/data")).pid())
        .as("the server of the dead node is taken over")
        .isEqualTo(postmaster);
    try (NodeProcess search =
        NodeProcess.start("search", "--json", "--data", data.toString(), "nothing")) {
      assertThat(search.exit()).as(search.err()).isEqualTo(ExitCode.OK);
      assertThat(search.out()).contains("\"count\":0");
    }
  }

  @Test
  @Order(6)
  void noSecretIsInAnyOutputOrLog() throws IOException {
    JsonNode control = json(data.resolve("control.json"));
    List<String> passwords = Files.readAllLines(data.resolve("postgres/secret"));
    String written = node.out().replace(ready.path("signInLink").asString(), "") + node.err();
    String logs =
        Files.readString(data.resolve("postgres/server.log"))
            + Files.readString(data.resolve("postgres/command.log"));
    for (String secret :
        List.of(control.path("token").asString(), passwords.get(0), passwords.get(1))) {
      assertThat(secret).hasSize(43);
      assertThat(written).doesNotContain(secret);
      assertThat(logs).doesNotContain(secret);
    }
    assertThat(logs).doesNotContain(firstToken);
    assertThat(node.err()).doesNotContain(firstToken);
    assertThat(post(json(data.resolve("control.json")).path("url").asString())).isEqualTo(401);
  }

  @Test
  @Order(7)
  void onSigtermTheNodeRestsAndItsDatabaseToo() {
    PostmasterFile server = PostmasterFile.read(data.resolve("postgres/data"));
    assertThat(server.alive()).isTrue();
    node.terminate();
    node.exit();
    NodeProcess.until("the database is gone", () -> !server.alive());
    assertThat(data.resolve("control.json")).doesNotExist();
    assertThat(data.resolve("postgres/data/postmaster.pid")).doesNotExist();
    assertThat(node.err()).doesNotContain("\tat ", "SEVERE");
  }

  /** The superseded link of the first start no longer lets anybody in. */
  private static int post(String url) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url + "/api/sign-in"))
              .POST(BodyPublishers.ofString("{\"token\":\"" + firstToken + "\"}"))
              .build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String health() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(ready.path("url").asString() + "/api/health"))
                  .build(),
              BodyHandlers.ofString());
      return answer.body();
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Connection connect() throws IOException, SQLException {
    Path folder = data.resolve("postgres");
    DatabaseSecret secret = DatabaseSecret.read(folder.resolve("secret"));
    int port = PostmasterFile.read(folder.resolve("data")).port();
    return DriverManager.getConnection(url(port, "jisr"), "jisr", secret.node());
  }

  private static Optional<String> refusal(int port, String user, String password) {
    try (Connection connection = DriverManager.getConnection(url(port, user), user, password)) {
      return Optional.empty();
    } catch (SQLException e) {
      return Optional.of(String.valueOf(e.getSQLState()));
    }
  }

  private static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s?sslmode=disable".formatted(port, database);
  }

  private static String ask(Statement statement, String question) throws SQLException {
    try (var answer = statement.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static JsonNode json(Path file) throws IOException {
    return JsonMapper.builder().build().readTree(Files.readString(file, StandardCharsets.UTF_8));
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
