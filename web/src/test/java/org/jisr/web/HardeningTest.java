package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer forbids, and what no request reaches. */
final class HardeningTest {
  private static TestNode node;
  private static Browser analyst;

  @BeforeAll
  static void start() {
    node = new TestNode("hardening");
    analyst = node.signedIn(Tlp.AMBER, Role.ANALYST);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void everyAnswerCarriesTheStrictHeaders() {
    Browser stranger = node.stranger();
    List<Answer> answers =
        List.of(
            stranger.get("/"),
            stranger.get("/entities/some-bookmark"),
            stranger.get("/assets/app-1a2b.js").has(200),
            stranger.get("/missing.js").has(404),
            stranger.get("/api/health").has(200),
            stranger.get("/api/session").has(401),
            stranger.get("/api/nothing").has(404),
            stranger.post("/api/sign-in", "{").has(400),
            stranger.send("PUT", "/api/session", "{}").has(404),
            stranger.send("DELETE", "/", "").has(404),
            analyst.get("/api/accounts").has(403),
            analyst.get("/api/search?q=x").has(200),
            analyst.get("/api/search?limit=many").has(400),
            analyst.get("/api/entities/identity--" + UUID.randomUUID()).has(404));
    for (Answer answer : answers) {
      assertThat(answer.header("Content-Security-Policy"))
          .as(answer.body())
          .startsWith("default-src 'none'; script-src 'self';")
          .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
          .doesNotContain("unsafe-", "*", "http:");
      assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
      assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
      assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
      assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
      assertThat(answer.header("Permissions-Policy")).contains("camera=()", "microphone=()");
      assertThat(answer.headers().map()).doesNotContainKeys("server", "x-powered-by");
      assertThat(answer.headers().map()).doesNotContainKey("access-control-allow-origin");
    }
    assertThat(answers)
        .filteredOn(answer -> !answer.body().equals("export {};"))
        .allSatisfy(answer -> assertThat(answer.header("Cache-Control")).isEqualTo("no-store"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", ""})
  void aForeignNameForThisMachineIsRefused(String host) {
    for (String line :
        List.of("GET /api/health", "GET /", "GET /api/session", "POST /api/sign-in")) {
      String answer = Wire.ask(node.server.port(), line, host);
      assertThat(Wire.status(answer)).as(answer).isIn(400, 421);
      assertThat(answer).doesNotContain("\"status\":\"up\"", "<title>");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST:1234", "[::1]", "desks.example"})
  void theNodesOwnNamesAreAnswered(String host) {
    assertThat(Wire.status(Wire.ask(node.server.port(), "GET /api/health", host))).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.txt",
        "/assets/../../secret.txt",
        "/%2e%2e/secret.txt",
        "/%2e%2e%2fsecret.txt",
        "/assets/..%2f..%2fsecret.txt",
        "/assets/%2e%2e/%2e%2e/secret.txt",
        "/assets/..;/..;/secret.txt",
        "/assets/..%5c..%5csecret.txt",
        "/%252e%252e/secret.txt",
        "/assets/..%c0%af..%c0%afsecret.txt",
        "//secret.txt",
        "/assets//../../keys/node.json",
        "/assets/app-1a2b.js%00.txt",
        "/..%00/secret.txt",
        "/file:///etc/passwd.txt",
        "/WEB-INF/web.xml"
      })
  void onlyTheDesksFilesAreServed(String path) {
    String answer = Wire.ask(node.server.port(), "GET " + path, "localhost");
    assertThat(Wire.status(answer)).as(answer).isBetween(400, 499);
    assertThat(answer).doesNotContain("not for the web", "root:", "Exception", "Jetty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PROPFIND", "BREW"})
  void otherMethodsAreRefusedWithoutFuss(String method) {
    for (String path : List.of("/api/session", "/api/search", "/", "/assets/app-1a2b.js")) {
      String answer = Wire.ask(node.server.port(), method + " " + path, "localhost");
      assertThat(Wire.status(answer)).as(answer).isBetween(400, 501).isNotEqualTo(500);
      assertThat(answer).doesNotContain("Exception", "Jetty", "\tat ", "Allow-Origin");
    }
  }

  @Test
  void aBrokenRequestGetsItsStatusAndNoWordsAboutTheServer() {
    String long16k = "x".repeat(40_000);
    for (String answer :
        List.of(
            Wire.ask(node.server.port(), "GET /%zz", "localhost"),
            Wire.ask(node.server.port(), "NONSENSE", "localhost"),
            Wire.ask(node.server.port(), "GET /api/health", "localhost", "X-Long: " + long16k),
            Wire.ask(node.server.port(), "POST /api/sign-in", "localhost", "Content-Length: -1"),
            Wire.ask(
                node.server.port(),
                "POST /api/sign-in",
                "localhost",
                "Content-Length: 5",
                "Transfer-Encoding: chunked"))) {
      assertThat(Wire.status(answer)).as(answer).isIn(400, 404, 431, 505);
      assertThat(answer).contains("Content-Security-Policy: default-src 'none'", "\"code\":\"WEB_");
      assertThat(answer).doesNotContain("Exception", "Jetty", "jetty", "\tat ");
    }
  }
}
