package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.jisr.law.Role;
import org.jisr.log.LeafKind;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TaxiiAccessTest {
  private static TestNode node;
  private static TaxiiClient client;

  @BeforeAll
  static void start() {
    node = new TestNode("taxii-door");
    client = new TaxiiClient(node, "polling-service", true, true);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/taxii2/", "/taxii2/jisr/", "/taxii2/jisr/collections/", "/taxii2/nothing/"})
  void aStrangerLearnsNothing(String path) {
    Answer refused = node.stranger().get(path).has(401);
    assertThat(refused.header("WWW-Authenticate")).startsWith("Basic");
    assertThat(refused.json().path("http_status").asString()).isEqualTo("401");
    node.stranger().with("Authorization", "Bearer wrong").get(path).has(401);
    node.stranger().with("Authorization", "Basic %%%").get(path).has(401);
  }

  @Test
  void aTokenIsTakenAsBearerOrAsPassword() {
    node.stranger().with("Authorization", "bearer " + client.token).get("/taxii2/").has(200);
    node.stranger()
        .with("Authorization", TaxiiClient.basic(client.id, client.token))
        .get("/taxii2/")
        .has(200);
    node.stranger().with("Authorization", "Token " + client.token).get("/taxii2/").has(200);
    node.stranger().with("Authorization", "Token " + client.token + "x").get("/taxii2/").has(401);
    node.stranger().with("Authorization", client.token).get("/taxii2/").has(401);
    node.stranger()
        .with("Authorization", TaxiiClient.basic(client.id, client.token + "x"))
        .get("/taxii2/")
        .has(401);
  }

  @Test
  void aPersonsSessionOrTheOperatorsSecretOpensNothing() {
    node.operator().get("/taxii2/").has(401);
    node.signedIn(Tlp.RED, Role.ANALYST).get("/taxii2/").has(401);
  }

  @Test
  void anAdministratorSeesNoContentAndOpensNoWayToIt() {
    TaxiiClient one = new TaxiiClient(node, "watched-service", true, false);
    String path = "/api/subscribers/" + one.id;
    String terms = TaxiiClient.TERMS.formatted(true, false);
    Browser administrator = node.signedIn(Tlp.RED, Role.ADMINISTRATOR);
    administrator
        .post(
            "/api/subscribers",
            "{\"party\":\"own-door\",\"names\":{\"en\":\"X\"},%s}".formatted(terms))
        .has(403, "WEB_ROLE_MISSING");
    administrator.post(path + "/terms", "{%s}".formatted(terms)).has(403, "WEB_ROLE_MISSING");
    for (String act : List.of("/tokens", "/certificate", "/resume", "/spaces")) {
      administrator.post(path + act, "{}").has(403, "WEB_ROLE_MISSING");
    }
    administrator.post(path + "/suspend", "{}").has(200);
    one.http.get(TaxiiClient.OBJECTS).has(401);
  }

  @Test
  void aRevokedTokenAndASuspendedSubscriberAreShutOutAtOnce() {
    TaxiiClient one = new TaxiiClient(node, "revoked-service", true, false);
    String second = one.issue();
    String path = "/api/subscribers/" + one.id;
    String first =
        one.liaison
            .get("/api/subscribers")
            .json()
            .path("items")
            .valueStream()
            .filter(each -> each.path("id").asString().equals(one.id))
            .findFirst()
            .orElseThrow()
            .path("tokens")
            .get(1)
            .path("id")
            .asString();
    one.liaison.post(path + "/tokens/" + first + "/revoke", "{}").has(200);
    one.get("/taxii2/").has(401);
    Browser other = TaxiiClient.as(node, second);
    other.get("/taxii2/").has(200);
    one.liaison.post(path + "/suspend", "{}").has(200);
    other.get("/taxii2/").has(401);
    one.liaison.post(path + "/resume", "{}").has(200);
    other.get("/taxii2/").has(200);
    assertThat(node.leaves(LeafKind.SUBSCRIBER)).hasSizeGreaterThan(5);
  }

  @Test
  void rightsAreThoseOfTheTerms() {
    TaxiiClient writer = new TaxiiClient(node, "writing-service", false, true);
    writer.get(TaxiiClient.OBJECTS).has(403);
    writer.get(TaxiiClient.RELEASED + "manifest/").has(403);
    writer.delete(TaxiiClient.reportId(1)).has(403);
    writer.push(List.of(TaxiiClient.report(1))).has(202);
    TaxiiClient reader = new TaxiiClient(node, "reading-service", true, false);
    reader.push(List.of(TaxiiClient.report(1))).has(403);
    reader.delete(TaxiiClient.reportId(1)).has(403);
    reader
        .liaison
        .post(
            "/api/subscribers/" + reader.id + "/terms",
            "{" + TaxiiClient.TERMS.formatted("true", "true") + "}")
        .has(200);
    reader.push(List.of(TaxiiClient.report(1))).has(202);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/taxii+json;version=2.1",
        "application/taxii+json; version=2.1",
        "APPLICATION/TAXII+JSON ; Version=\"2.1\"",
        "application/taxii+json",
        "text/html, application/taxii+json;version=2.1;q=0.5",
        "application/taxii+json;version=2.0, */*;q=0.1",
        "application/*",
        "*/*",
        "application/json, text/plain, */*",
        "application/taxii+json;version=2.1,application/stix+json;version=2.1",
        "application/vnd.oasis.stix+json; version=2.0, application/taxii+json; version=2.1"
      })
  void whatMeansTheOneTypeIsAccepted(String accept) {
    Answer answer = client.http.with("Accept", accept).get("/taxii2/").has(200);
    assertThat(answer.header("Content-Type")).isEqualTo(TaxiiMedia.TYPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "application/taxii+json;version=2.0",
        "application/vnd.oasis.taxii+json; version=2.0",
        "application/taxii+json;version=2.1;q=0",
        "*/*, application/taxii+json;version=2.1;q=0",
        "taxii",
        "text/*"
      })
  void anythingElseIsNotAcceptable(String accept) {
    client.http.with("Accept", accept).get("/taxii2/").has(406);
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/taxii+json;version=2.0", "text/plain"})
  void aBodyOfAnotherTypeIsNotSupported(String type) {
    client
        .http
        .with("Content-Type", type)
        .send("POST", TaxiiClient.OBJECTS, BodyPublishers.ofString("{\"objects\":[]}"))
        .has(415);
  }

  @Test
  void aCompressedBodyIsNotSupported() {
    Browser http = client.http.with("Content-Type", TaxiiMedia.TYPE);
    Answer refused =
        http.with("Content-Encoding", "gzip").send("POST", TaxiiClient.OBJECTS, "").has(415);
    assertThat(refused.json().path("title").asString()).contains("uncompressed");
    http.with("Content-Encoding", "identity")
        .send(
            "POST",
            TaxiiClient.OBJECTS,
            BodyPublishers.ofString("{\"objects\":[" + TaxiiClient.report(1) + "]}"))
        .has(202);
  }

  @Test
  void aMethodThatIsNotKnownSaysWhichAre() {
    Answer refused = client.http.send("PUT", TaxiiClient.OBJECTS, "{}").has(405);
    assertThat(refused.header("Allow")).isEqualTo("GET, POST");
    client.http.send("POST", "/taxii2/", "{}").has(405);
  }

  @Test
  void whoAsksTooOftenWaits() {
    TaxiiClient eager = new TaxiiClient(node, "eager-service", true, false);
    Answer answer = eager.get("/taxii2/");
    for (int i = 0; i < 5_000 && answer.status() == 200; i++) {
      answer = eager.get("/taxii2/");
    }
    answer.has(429);
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    client.get("/taxii2/").has(200);
  }

  @Test
  void aForeignHostNameIsRefused() {
    String answer =
        Wire.ask(
            node.server.port(),
            "GET /taxii2/",
            "elsewhere.example",
            "Authorization: Bearer " + client.token);
    assertThat(Wire.status(answer)).isEqualTo(421);
  }

  @Test
  void thisNodesOwnPartyAndOddTermsAreRefused() {
    Browser liaison = client.liaison;
    String terms = TaxiiClient.TERMS.formatted("true", "true");
    liaison
        .post(
            "/api/subscribers",
            "{\"party\":\"taxii-door\",\"names\":{\"en\":\"Us\"},%s}".formatted(terms))
        .has(400, "EXCHANGE_SUBSCRIBER_INVALID");
    liaison
        .post("/api/subscribers", "{\"party\":\"x\",\"names\":{},%s}".formatted(terms))
        .has(400, "EXCHANGE_SUBSCRIBER_INVALID");
    liaison
        .post("/api/subscribers/" + client.id + "/certificate", "{\"certificate\":\"no\"}")
        .has(400, "EXCHANGE_SUBSCRIBER_CERTIFICATE");
    liaison.post("/api/subscribers/nobody/tokens", "{}").has(404, "EXCHANGE_SUBSCRIBER_UNKNOWN");
  }
}
