package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.log.LeafKind;
import org.jisr.stix.StixObject;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class TaxiiWritingTest {
  private static TestNode node;
  private static TaxiiClient client;
  private static TaxiiClient other;

  @BeforeAll
  static void start() {
    node = new TestNode("taxii-in");
    client = new TaxiiClient(node, "sending-service", true, true);
    other = new TaxiiClient(node, "other-service", true, true);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void whatIsPushedIsTakenAndComesBackByteForByte() {
    String odd =
        TaxiiClient.report(
            1,
            "2026-02-01T00:00:00.000000Z",
            " ,\"x\" : 123456789012345678901234567890, \"اسم\":\"ميناء\\u0020\"");
    JsonNode status = client.push(List.of(odd)).has(202).json();
    assertThat(status.path("status").asString()).isEqualTo("complete");
    assertThat(status.path("success_count").asInt()).isEqualTo(1);
    assertThat(client.get(TaxiiClient.OBJECTS + TaxiiClient.reportId(1) + "/").body())
        .contains(odd);
    assertThat(
            client
                .get(TaxiiClient.ROOT + "status/" + status.path("id").asString() + "/")
                .has(200)
                .json())
        .isEqualTo(status);
  }

  @Test
  void sendingAgainIsASuccessAndChangesNothing() {
    client.push(List.of(TaxiiClient.report(2))).has(202);
    JsonNode again = client.push(List.of(TaxiiClient.report(2))).has(202).json();
    assertThat(again.path("success_count").asInt()).isEqualTo(1);
    assertThat(
            TaxiiClient.ids(
                client
                    .get(
                        TaxiiClient.OBJECTS
                            + "?match[version]=all&match[id]="
                            + TaxiiClient.reportId(2))
                    .json()))
        .hasSize(1);
  }

  @Test
  void anotherContentUnderTheSameVersionFails() {
    client.push(List.of(TaxiiClient.report(3))).has(202);
    JsonNode status =
        client
            .push(List.of(TaxiiClient.report(3, "2026-02-01T00:00:00.000Z", ",\"lang\":\"fr\"")))
            .has(202)
            .json();
    assertThat(status.path("failure_count").asInt()).isEqualTo(1);
    assertThat(status.path("failures").get(0).path("message").asString()).isNotBlank();
  }

  @Test
  void oneBadObjectAmongTwoThousandFailsAlone() {
    List<String> objects =
        new ArrayList<>(IntStream.range(10_000, 11_999).mapToObj(TaxiiClient::report).toList());
    objects.add(1_000, "{\"type\":\"report\",\"id\":\"report--oops\",\"id\":\"twice\"}");
    JsonNode status = client.push(objects).has(202).json();
    assertThat(status.path("total_count").asInt()).isEqualTo(2_000);
    assertThat(status.path("success_count").asInt()).isEqualTo(1_999);
    assertThat(status.path("failure_count").asInt()).isEqualTo(1);
    assertThat(status.path("pending_count").asInt()).isZero();
    assertThat(status.path("successes")).hasSize(1_999);
    assertThat(status.path("failures").get(0).path("version").asString()).endsWith("Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "{\"objects\":[]}",
        "{\"objects\":{}}",
        "{\"type\":\"report\",\"id\":\"report--1\",\"objects\":[{}]}",
        "{\"objects\":[{\"type\":\"report\"}",
        "not json"
      })
  void whatIsNoEnvelopeIsUnprocessable(String body) {
    Answer refused = client.push(body).has(422);
    assertThat(refused.json().path("http_status").asString()).isEqualTo("422");
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedByItsRealBytes() {
    byte[] large =
        ("{\"objects\":[\"" + "x".repeat(TaxiiWriting.MAX_CONTENT) + "\"]}")
            .getBytes(StandardCharsets.UTF_8);
    Browser http = client.http.with("Content-Type", TaxiiMedia.TYPE);
    http.send("POST", TaxiiClient.OBJECTS, BodyPublishers.ofByteArray(large)).has(413);
    http.send(
            "POST",
            TaxiiClient.OBJECTS,
            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)))
        .has(413);
  }

  @Test
  void anothersStatusIsUnknownAndAfterADayItsOwnToo() {
    String id = client.push(List.of(TaxiiClient.report(4))).json().path("id").asString();
    String path = TaxiiClient.ROOT + "status/" + id + "/";
    client.get(path).has(200);
    other.get(path).has(404);
    client.get(TaxiiClient.ROOT + "status/nonsense/").has(404);
    node.clock.move(Duration.ofHours(23));
    client.get(path).has(200);
    node.clock.move(Duration.ofHours(1));
    client.get(path).has(404);
  }

  @Test
  void whatWasSentIsTheSendersStatementUnderItsMarking() {
    client
        .push(
            List.of(
                TaxiiClient.report(
                    5,
                    "2026-02-01T00:00:00.000Z",
                    ",\"object_marking_refs\":[\"" + Tlp.RED.markingId() + "\"]"),
                TaxiiClient.report(
                    6,
                    "2026-02-01T00:00:00.000Z",
                    ",\"object_marking_refs\":[\"marking-definition--11111111-1111-4111-8111-111111111111\"]"),
                TaxiiClient.report(7)))
        .has(202);
    Browser officer = node.signedIn(Tlp.RED, Role.ANALYST);
    assertThat(handling(officer, 5).path("marking").asString()).isEqualTo("red");
    assertThat(handling(officer, 6).path("marking").asString()).isEqualTo("red");
    assertThat(handling(officer, 7).path("marking").asString()).isEqualTo("amber");
    Browser junior = node.signedIn(Tlp.GREEN, Role.ANALYST);
    junior.get("/api/entities/" + TaxiiClient.reportId(7)).has(404);
    other.get(TaxiiClient.OBJECTS + TaxiiClient.reportId(7) + "/").has(404);
  }

  private static JsonNode handling(Browser officer, int number) {
    JsonNode statement =
        officer
            .get("/api/entities/" + TaxiiClient.reportId(number))
            .has(200)
            .json()
            .path("statements")
            .get(0);
    assertThat(statement.path("originator").path("party").asString()).isEqualTo("sending-service");
    return statement.path("handling");
  }

  @Test
  void aPushIsInTheLogFirst() {
    int before = node.leaves(LeafKind.IMPORT).size();
    client.push(List.of(TaxiiClient.report(8))).has(202);
    assertThat(node.leaves(LeafKind.IMPORT)).hasSize(before + 1);
  }

  @Test
  void aSenderTakesItsOwnObjectBackAndNobodyElses() {
    client
        .push(
            List.of(TaxiiClient.report(20), TaxiiClient.report(20, "2026-03-01T00:00:00.000Z", "")))
        .has(202);
    other.delete(TaxiiClient.reportId(20)).has(404);
    node.store(
        node.handling(Tlp.GREEN, new PartyId("other-service")),
        StixObject.read(TaxiiClient.report(21)));
    other.delete(TaxiiClient.reportId(21)).has(403);
    int before = node.leaves(LeafKind.RECALL).size();
    client.delete(TaxiiClient.reportId(20)).has(200);
    assertThat(node.leaves(LeafKind.RECALL)).hasSize(before + 1);
    client.get(TaxiiClient.OBJECTS + TaxiiClient.reportId(20) + "/").has(404);
    client.delete(TaxiiClient.reportId(20)).has(404);
    other.get(TaxiiClient.OBJECTS + TaxiiClient.reportId(21) + "/").has(200);
  }

  @Test
  void oneVersionCanBeTakenBackAlone() {
    String first = TaxiiClient.report(30, "2026-02-01T00:00:00.000Z", "");
    client.push(List.of(first, TaxiiClient.report(30, "2026-03-01T00:00:00.000Z", ""))).has(202);
    String path = TaxiiClient.OBJECTS + TaxiiClient.reportId(30) + "/";
    client.http.send("DELETE", path + "?match[version]=last", "").has(200);
    assertThat(client.get(path).has(200).body()).contains(first);
  }

  @Test
  void aClientThatVanishesLeavesNothingOpen() throws Exception {
    client.push(IntStream.range(500, 900).mapToObj(TaxiiClient::report).toList()).has(202);
    for (int i = 0; i < 40; i++) {
      try (var socket = new Socket(InetAddress.getLoopbackAddress(), node.server.port())) {
        socket.setSoLinger(true, 0);
        socket
            .getOutputStream()
            .write(
                ("GET "
                        + TaxiiClient.OBJECTS
                        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                        + client.token
                        + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
      }
    }
    client.get(TaxiiClient.OBJECTS + "?limit=1").has(200);
  }
}
