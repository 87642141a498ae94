package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jisr.fixtures.TaxiiTestServer;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Feeds over HTTP: who may see and change them, and that their secret never comes back. */
final class FeedRoutesTest {
  private static TestNode node;
  private static TaxiiTestServer server;

  @BeforeAll
  static void start() {
    node = new TestNode("feeds");
    server = new TaxiiTestServer(10);
    server.add(
        List.of(
            """
            {"type":"identity","spec_version":"2.1",\
            "id":"identity--00000000-0000-4000-8000-000000000001",\
            "created":"2026-01-01T00:00:00.000Z","modified":"2026-01-01T00:00:00.000Z",\
            "name":"Bulletin person","identity_class":"individual"}"""));
  }

  @AfterAll
  static void stop() {
    node.close();
    server.close();
  }

  private static String draft(String apiRoot) {
    return """
        {"name":"Island bulletin","apiRoot":"%s","collection":"bulletin","originator":"island",
         "marking":"green","user":"reader","secret":"s3cret-word","everySeconds":3600}"""
        .formatted(apiRoot);
  }

  @Test
  void aFeedIsAddedBringsItsContentAndCanBeManaged() {
    Browser liaison = node.signedIn(Tlp.GREEN, Role.LIAISON);
    try (Ears ears = new Ears(node.signedIn(Tlp.GREEN, Role.ANALYST))) {
      ears.heard("event: hello");
      Answer added = liaison.post("/api/feeds", draft(server.root().toString())).has(201);
      assertThat(added.body()).doesNotContain("s3cret");
      String path = "/api/feeds/" + added.json().path("id").asString();
      Answer healthy =
          Await.value("healthy", () -> liaison.get(path), a -> a.body().contains("\"healthy\""));
      assertThat(healthy.json().path("stored").asInt()).isEqualTo(1);
      ears.heard("event: feed");
      assertThat(liaison.get("/api/search?q=bulletin").json().path("count").asInt()).isOne();
      assertThat(liaison.get("/api/feeds").has(200).body()).doesNotContain("s3cret");
      assertThat(liaison.post(path + "/pause", "{}").has(200).body()).contains("\"paused\"");
      liaison.post(path + "/resume", "{}").has(200);
      liaison.post(path + "/replay", "{}").has(200);
      liaison.post(path + "/run", "{}").has(200);
      assertThat(liaison.post(path + "/credentials", "{\"secret\":\"t0ken\"}").has(200).body())
          .doesNotContain("t0ken");
      liaison.post(path + "/remove", "{}").has(204);
      liaison.get(path).isSpokenRefusal().has(404, "INTAKE_FEED_UNKNOWN");
    }
  }

  @Test
  void onlyLiaisonAndApproversChangeFeedsAndAdministratorsDoNotSeeThem() {
    Browser analyst = node.signedIn(Tlp.GREEN, Role.ANALYST);
    analyst.get("/api/feeds").has(200);
    String path = "/api/feeds/" + UUID.randomUUID();
    analyst.post("/api/feeds", draft("https://feeds.example/api/")).has(403, "WEB_ROLE_MISSING");
    for (String act : List.of("/pause", "/resume", "/replay", "/run", "/credentials", "/remove")) {
      analyst.post(path + act, "{}").has(403, "WEB_ROLE_MISSING");
    }
    node.signedIn(Tlp.RED, Role.ADMINISTRATOR).get("/api/feeds").has(403, "WEB_ROLE_MISSING");
  }

  @Test
  void whatCannotBeAFeedIsRefusedWithItsField() {
    Browser liaison = node.signedIn(Tlp.GREEN, Role.LIAISON);
    Answer refused =
        liaison
            .post("/api/feeds", draft("http://feeds.example/api/"))
            .isSpokenRefusal()
            .has(400, "INTAKE_FEED_INVALID");
    assertThat(refused.json().path("details").path("field").asString()).isEqualTo("apiRoot");
    liaison.post("/api/feeds", draft("not an address")).has(400, "WEB_PARAMETER_MALFORMED");
    liaison.get("/api/feeds/nonsense").isSpokenRefusal().has(404, "WEB_FEED_UNKNOWN");
  }
}
