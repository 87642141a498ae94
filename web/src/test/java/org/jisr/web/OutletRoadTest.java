package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jisr.bank.Source;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.stix.StixId;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One node pushes to another node's own TAXII server, which takes it as from any other client. */
final class OutletRoadTest {
  private static final PartyId ISLAND = new PartyId("island-police");
  private static final PartyId PORT = new PartyId("port-authority");
  private static TestNode from;
  private static TestNode to;
  private static Browser liaison;

  @BeforeAll
  static void start() {
    from = new TestNode("outlet-from");
    to = new TestNode("outlet-to");
    liaison = from.signedIn(Tlp.RED, Role.LIAISON);
  }

  @AfterAll
  static void stop() {
    from.close();
    to.close();
  }

  private static String draft(PartyId party, String root, String secret) {
    return """
        {"name":"Island drop box","party":"%s","apiRoot":"%s","collection":"released",
         "user":"any","secret":"%s","everySeconds":3600,"purposes":["event-security"],
         "types":["*"],"conditions":[],"circle":"amber","keepDays":30,"humanRights":"no-concern",
         "validUntil":"2027-06-01T00:00:00Z"}"""
        .formatted(party, root, secret);
  }

  private static String root() {
    return "http://127.0.0.1:" + to.server.port() + TaxiiClient.ROOT;
  }

  private static JsonNode until(String path, String what, String member, String value) {
    return Await.value(
            what,
            () -> liaison.get(path).has(200),
            answer -> answer.json().path(member).asString("").equals(value))
        .json();
  }

  private static List<String> held(TaxiiClient client) {
    return client.pages(TaxiiClient.OBJECTS, "match[version]=all").stream()
        .flatMap(page -> TaxiiClient.ids(page).stream())
        .toList();
  }

  private static StixObject report(int number, String modified) {
    return StixObject.read(
        TaxiiClient.report(number, modified, ",\"x\" : 1.50").getBytes(StandardCharsets.UTF_8));
  }

  private static StixObject report(int number) {
    return report(number, "2026-02-01T00:00:00.000Z");
  }

  @Test
  void whatIsPermittedArrivesOnceThroughReplayAndWithdrawal() {
    TaxiiClient box = new TaxiiClient(to, "outlet-from", true, true);
    from.store(
        from.handling(Tlp.AMBER, PORT),
        IntStream.range(100, 400).mapToObj(OutletRoadTest::report).toArray(StixObject[]::new));
    from.store(from.handling(Tlp.AMBER), report(500));
    Answer added = liaison.post("/api/outlets", draft(PORT, root(), box.token)).has(201);
    assertThat(added.body()).doesNotContain(box.token);
    String path = "/api/outlets/" + added.json().path("id").asString();
    JsonNode healthy = until(path, "healthy", "state", "healthy");
    assertThat(healthy.path("accepted").asInt()).isEqualTo(300);
    assertThat(held(box)).hasSize(300).doesNotContain(TaxiiClient.reportId(500));
    assertThat(box.get(TaxiiClient.OBJECTS + TaxiiClient.reportId(100) + "/").body())
        .contains(new String(report(100).json(), StandardCharsets.UTF_8));

    liaison.post(path + "/pause", "{}").has(200);
    from.store(
        from.handling(Tlp.AMBER, PORT),
        report(600),
        report(601),
        report(100, "2026-03-01T00:00:00.000Z"));
    from.bank
        .writer()
        .withdraw(
            List.of(StixId.parse(TaxiiClient.reportId(601))),
            Source.Kind.ENTRY,
            from.lastSource(),
            "recalled");
    liaison.post(path + "/replay", "{}").has(200);
    liaison.post(path + "/resume", "{}").has(200);
    Await.value("the new ones arrive", () -> held(box), held -> held.size() == 302);
    until(path, "healthy again", "state", "healthy");
    assertThat(held(box))
        .contains(TaxiiClient.reportId(600))
        .doesNotContain(TaxiiClient.reportId(601));
    assertThat(liaison.get(path + "/failures").json().path("items")).isEmpty();

    liaison.post("/api/outlets/" + added.json().path("id").asString() + "/remove", "{}").has(204);
    liaison.get(path).isSpokenRefusal().has(404, "EXCHANGE_OUTLET_UNKNOWN");
  }

  @Test
  void whatTheOtherNodeRefusesIsShownWithItsWordsAndALostTokenIsSaid() {
    TaxiiClient box = new TaxiiClient(to, "outlet-other", true, true);
    box.push(List.of(TaxiiClient.report(700, "2026-02-01T00:00:00.000Z", ",\"lang\":\"fr\"")))
        .has(202);
    from.store(from.handling(Tlp.AMBER, ISLAND), report(700), report(701));
    String id =
        liaison
            .post("/api/outlets", draft(ISLAND, root(), box.token))
            .has(201)
            .json()
            .path("id")
            .asString();
    String path = "/api/outlets/" + id;
    JsonNode healthy = until(path, "healthy", "state", "healthy");
    assertThat(healthy.path("refused").asInt()).isEqualTo(1);
    JsonNode failure = liaison.get(path + "/failures").has(200).json().path("items").get(0);
    assertThat(failure.path("object").asString()).isEqualTo(TaxiiClient.reportId(700));
    assertThat(failure.path("said").asString()).isNotBlank();
    assertThat(failure.path("error").path("message").path("ar").asString()).isNotBlank();

    String fresh = box.issue();
    box.liaison.post("/api/subscribers/" + box.id + "/suspend", "{}").has(200);
    liaison.post(path + "/run", "{}").has(200);
    JsonNode failing = until(path, "failing", "state", "failing");
    assertThat(failing.path("error").path("code").asString())
        .isEqualTo("EXCHANGE_OUTLET_UNAUTHORISED");
    box.liaison.post("/api/subscribers/" + box.id + "/resume", "{}").has(200);
    assertThat(
            liaison.post(path + "/credentials", "{\"secret\":\"" + fresh + "\"}").has(200).body())
        .doesNotContain(fresh);
    until(path, "healthy again", "state", "healthy");
  }

  @Test
  void termsHoldOnlyWhereOneMayWriteAndWhoMayNotIsToldSo() {
    TaxiiClient closed = new TaxiiClient(to, "outlet-closed", true, false);
    from.store(from.handling(Tlp.AMBER, ISLAND), report(800));
    String id =
        liaison
            .post("/api/outlets", draft(ISLAND, root(), closed.token))
            .has(201)
            .json()
            .path("id")
            .asString();
    JsonNode failing = until("/api/outlets/" + id, "failing", "state", "failing");
    assertThat(failing.path("error").path("code").asString())
        .isEqualTo("EXCHANGE_OUTLET_FORBIDDEN");
    assertThat(
            liaison
                .post(
                    "/api/outlets/" + id + "/terms",
                    """
                    {"purposes":["event-security"],"types":["report"],"conditions":["no-onward"],
                     "circle":"green","keepDays":7,"validUntil":"2027-01-01T00:00:00Z"}""")
                .has(200)
                .json()
                .path("terms")
                .path("circle")
                .asString())
        .isEqualTo("green");
    liaison.post("/api/outlets/" + id + "/remove", "{}").has(204);
  }

  @Test
  void onlyThoseWhoAnswerForPartnersSeeOrChangeOutlets() {
    Browser analyst = from.signedIn(Tlp.RED, Role.ANALYST);
    Browser administrator = from.signedIn(Tlp.RED, Role.ADMINISTRATOR);
    administrator.get("/api/outlets").has(200);
    administrator.post("/api/outlets", draft(ISLAND, root(), "x")).has(403, "WEB_ROLE_MISSING");
    for (String act : List.of("/terms", "/credentials", "/resume", "/run", "/replay")) {
      administrator
          .post("/api/outlets/" + UUID.randomUUID() + act, "{}")
          .has(403, "WEB_ROLE_MISSING");
    }
    analyst.get("/api/outlets").has(403, "WEB_ROLE_MISSING");
    analyst.post("/api/outlets", draft(ISLAND, root(), "x")).has(403, "WEB_ROLE_MISSING");
    String path = "/api/outlets/" + UUID.randomUUID();
    for (String act : List.of("/pause", "/resume", "/replay", "/run", "/terms", "/remove")) {
      analyst.post(path + act, "{}").has(403, "WEB_ROLE_MISSING");
      if (!act.equals("/terms")) {
        liaison.post(path + act, "{}").has(404, "EXCHANGE_OUTLET_UNKNOWN");
      }
    }
    analyst.get(path + "/failures").has(403, "WEB_ROLE_MISSING");
    liaison
        .post("/api/outlets", draft(ISLAND, "http://feeds.example/api/", "x"))
        .isSpokenRefusal()
        .has(400, "WEB_PARAMETER_MALFORMED");
    liaison
        .post("/api/outlets", draft(ISLAND, root(), "x").replace(ISLAND.value(), "outlet-from"))
        .isSpokenRefusal()
        .has(400, "EXCHANGE_OUTLET_INVALID");
    assertThat(from.stranger().get("/api/outlets").status()).isEqualTo(401);
  }
}
