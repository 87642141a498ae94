package org.jisr.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * When the log or the database is gone, nothing is handed out and nothing is told of the inside.
 */
final class TaxiiFaultTest {
  private static final int EACH = 800;
  private static final int ENVELOPE = 100;

  @Test
  void withoutTheLogNothingLeavesAndNothingComesIn() {
    try (TestNode node = new TestNode("taxii-log")) {
      TaxiiClient client = new TaxiiClient(node, "polling-service", true, true);
      client.push(List.of(TaxiiClient.report(1))).has(202);
      client.get(TaxiiClient.OBJECTS).has(200);
      node.log.close();
      Answer refused = client.get(TaxiiClient.OBJECTS).has(503);
      assertThat(refused.body()).doesNotContain("report--", "Exception", "org.jisr");
      assertThat(refused.header("Content-Type")).isEqualTo(TaxiiMedia.TYPE);
      assertThat(refused.header("X-TAXII-Date-Added-First")).isEmpty();
      client.push(List.of(TaxiiClient.report(2))).has(503);
      client.delete(TaxiiClient.reportId(1)).has(503);
      assertThat(
              client
                  .get(TaxiiClient.OBJECTS + "?match[id]=" + TaxiiClient.reportId(2))
                  .has(200)
                  .body())
          .as("an empty page leaves no leaf")
          .isEqualTo("{}");
    }
  }

  @Test
  void aDatabaseThatGoesAwayAtAnyPointOfAPushLeavesAllOrNothingAndTheServerWell() {
    try (TestNode node = new TestNode("taxii-push-db")) {
      TaxiiClient client = new TaxiiClient(node, "sending-service", true, true);
      client.push(List.of(TaxiiClient.report(1))).has(202);
      boolean broke = true;
      for (int calls = 0; broke; calls++) {
        List<String> envelope =
            List.of(TaxiiClient.report(1_000 + calls * 2), TaxiiClient.report(1_001 + calls * 2));
        node.dataSource.breakAfter(calls);
        Answer answer = client.push(envelope);
        broke = node.dataSource.heal();
        assertThat(answer.status()).as("after %d calls", calls).isIn(202, 503);
        assertThat(answer.body()).doesNotContain("SQL", "Exception", "org.jisr");
        unused(node);
        assertThat(client.push(envelope).has(202).json().path("success_count").asInt())
            .as("after %d calls", calls)
            .isEqualTo(2);
        assertThat(stored(client, 1_000 + calls * 2)).as("after %d calls", calls).isEqualTo(2);
      }
    }
  }

  /** The node's own clocks use a connection for a moment now and then; a lost one stays. */
  private static void unused(TestNode node) {
    Await.value("no connection is in use", node::connections, used -> used == 0);
  }

  /** How often two objects stand in the collection, in any version. */
  private static int stored(TaxiiClient client, int first) {
    return TaxiiClient.ids(
            client
                .get(
                    TaxiiClient.OBJECTS
                        + "?match[version]=all&match[id]="
                        + TaxiiClient.reportId(first)
                        + ","
                        + TaxiiClient.reportId(first + 1))
                .has(200)
                .json())
        .size();
  }

  @Test
  void aDatabaseThatGoesAwayAtAnyPointOfAPageHandsNothingOutAndTheServerStaysWell() {
    try (TestNode node = new TestNode("taxii-page-db")) {
      TaxiiClient client = new TaxiiClient(node, "polling-service", true, true);
      client.push(IntStream.range(0, 50).mapToObj(TaxiiClient::report).toList()).has(202);
      List<String> all = TaxiiClient.ids(client.get(TaxiiClient.OBJECTS).has(200).json());
      boolean broke = true;
      for (int calls = 0; broke; calls++) {
        client.push(List.of(TaxiiClient.report(1_000 + calls))).has(202);
        node.dataSource.breakAfter(calls);
        Answer answer = client.get(TaxiiClient.OBJECTS);
        broke = node.dataSource.heal();
        assertThat(answer.status()).as("after %d calls", calls).isIn(200, 503);
        assertThat(answer.body().contains("report--")).isEqualTo(answer.status() == 200);
        unused(node);
        assertThat(TaxiiClient.ids(client.get(TaxiiClient.OBJECTS).has(200).json()))
            .as("after %d calls", calls)
            .doesNotHaveDuplicates()
            .containsAll(all)
            .hasSize(all.size() + calls + 1);
      }
    }
  }

  @Test
  void clientsThatVanishInTheMiddleOfAPageLeaveNothingOpen() throws IOException {
    try (TestNode node = new TestNode("taxii-vanish")) {
      TaxiiClient client = new TaxiiClient(node, "polling-service", true, true);
      String padding = ",\"x_text\":\"" + "long ".repeat(1_000) + "\"";
      client
          .push(
              IntStream.range(0, 400)
                  .mapToObj(
                      number -> TaxiiClient.report(number, "2026-02-01T00:00:00.000Z", padding))
                  .toList())
          .has(202);
      for (int i = 0; i < 60; i++) {
        vanish(node, client);
      }
      assertThat(TaxiiClient.ids(client.get(TaxiiClient.OBJECTS).has(200).json())).hasSize(400);
      unused(node);
      client.push(List.of(TaxiiClient.report(9_000))).has(202);
    }
  }

  /** Reads the beginning of a page of two megabytes, then resets the connection. */
  private static void vanish(TestNode node, TaxiiClient client) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), node.server.port())) {
      socket.setReceiveBufferSize(4_096);
      socket.setSoLinger(true, 0);
      String request =
          "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAuthorization: Bearer %s\r\nAccept: %s\r\n\r\n"
              .formatted(TaxiiClient.OBJECTS, node.server.port(), client.token, TaxiiMedia.TYPE);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1))
          .isEqualTo("HTTP/1.1 200");
    }
  }

  @Test
  void fourWhoPushAtOnceLoseNothingAndStoreNothingTwice() {
    try (TestNode node = new TestNode("taxii-four")) {
      TaxiiClient client = new TaxiiClient(node, "sending-service", true, true);
      List<CompletableFuture<Void>> pushes =
          IntStream.range(0, 4)
              .mapToObj(who -> CompletableFuture.runAsync(() -> pushAll(client, who)))
              .toList();
      pushes.forEach(CompletableFuture::join);
      List<String> ids = new ArrayList<>();
      List<String> dates = new ArrayList<>();
      for (JsonNode page :
          client.pages(TaxiiClient.RELEASED + "manifest/", "limit=300&match[version]=all")) {
        for (JsonNode item : page.path("objects")) {
          ids.add(item.path("id").asString());
          dates.add(item.path("date_added").asString());
        }
      }
      assertThat(ids).doesNotHaveDuplicates().hasSize(EACH * 5 / 2);
      assertThat(dates).isSorted().doesNotHaveDuplicates();
    }
  }

  /** Each pushes as many objects, half of which the next one pushes too. */
  private static void pushAll(TaxiiClient client, int who) {
    int first = who * EACH / 2;
    for (int from = first; from < first + EACH; from += ENVELOPE) {
      List<String> envelope =
          IntStream.range(from, from + ENVELOPE).mapToObj(TaxiiClient::report).toList();
      Answer answer =
          Await.value("a place", () -> client.push(envelope), each -> each.status() != 429);
      assertThat(answer.has(202).json().path("success_count").asInt()).isEqualTo(ENVELOPE);
    }
  }
}
