package org.jisr.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two nodes in processes of their own that cannot reach each other, and files between them. */
final class PouchCommandTest {
  @TempDir Path home;

  private NodeProcess up(String party) {
    NodeProcess node =
        NodeProcess.start(
            "up",
            "--json",
            "--data",
            data(party),
            "--port",
            "0",
            "--exchange-port",
            "0",
            "--party",
            party,
            "--name",
            party,
            "--country",
            "XA");
    node.ready();
    return node;
  }

  private String data(String party) {
    return home.resolve(party).toString();
  }

  private NodeClient client(String party) {
    return new NodeClient(ControlFile.read(home.resolve(party)));
  }

  private byte[] card(String party) throws IOException {
    try (NodeClient client = client(party)) {
      JsonNode card = client.get("/api/card", NodeClient.Consulting.NOTHING);
      return JsonMapper.shared().writeValueAsBytes(card);
    }
  }

  private void enrol(String party, String other) throws IOException {
    byte[] card = card(other);
    try (NodeClient client = client(party)) {
      JsonNode added =
          client.post(
              "/api/partners", BodyPublishers.ofByteArray(card), NodeClient.Consulting.NOTHING);
      client.post(
          "/api/partners/" + other + "/confirm",
          JsonMapper.shared()
              .createObjectNode()
              .put("fingerprint", added.path("fingerprint").asString()),
          NodeClient.Consulting.NOTHING);
    }
  }

  private void propose(String party, String other) {
    var wish =
        JsonMapper.shared()
            .createObjectNode()
            .put("title", "Carried by hand")
            .put("validUntil", "2031-01-01T00:00:00Z");
    wish.putArray("purposes").add("event-security");
    wish.putArray("types").add("*");
    wish.putArray("conditions");
    try (NodeClient client = client(party)) {
      client.post("/api/partners/" + other + "/agreements", wish, NodeClient.Consulting.NOTHING);
    }
  }

  private JsonNode agreement(String party) {
    try (NodeClient client = client(party)) {
      return client
          .get("/api/partners", NodeClient.Consulting.NOTHING)
          .path("items")
          .path(0)
          .path("agreements")
          .path(0);
    }
  }

  private Path export(String party, Path folder) throws IOException {
    List<Path> before = files(folder);
    Ran ran = Ran.of("outbox", "export", "--data", data(party), folder.toString());
    assertThat(ran.exit()).as(ran.err()).isEqualTo(ExitCode.OK);
    return files(folder).stream().filter(file -> !before.contains(file)).findFirst().orElseThrow();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  private Ran take(String party, Path... files) {
    Stream<String> command = Stream.of("inbox", "import", "--data", data(party));
    return Ran.of(
        Stream.concat(command, Arrays.stream(files).map(Path::toString)).toArray(String[]::new));
  }

  @Test
  void anAgreementIsMadeByFilesAloneWhileNoNodeReachesTheOther() throws IOException {
    NodeProcess harbour = up("harbour");
    NodeProcess island = up("island");
    enrol("harbour", "island");
    enrol("island", "harbour");
    harbour.close();
    island.close();
    // On other ports than their cards say, so that neither reaches the other.
    try (NodeProcess one = up("harbour");
        NodeProcess two = up("island")) {
      Path stick = Files.createDirectory(home.resolve("stick"));
      propose("harbour", "island");
      Path there = export("harbour", stick);
      assertThat(Files.readString(there, StandardCharsets.ISO_8859_1))
          .startsWith("jisr-pouch/1 ")
          .doesNotContain("Carried by hand");

      Path damaged = home.resolve("damaged.pouch");
      byte[] bytes = Files.readAllBytes(there);
      bytes[bytes.length / 2] ^= 1;
      Files.write(damaged, bytes);
      Ran refused = take("island", damaged);
      assertThat(refused.exit()).isEqualTo(ExitCode.FAILED);
      assertThat(refused.err()).contains("EXCHANGE_POUCH_DAMAGED");
      assertThat(take("harbour", there).err()).contains("EXCHANGE_POUCH_FOREIGN");

      assertThat(take("island", there).out()).contains("1 envelopes taken, 0 known before");
      two.kill();
      two.exit();
      try (NodeProcess again = up("island")) {
        assertThat(take("island", there).out()).contains("0 envelopes taken, 1 known before");
        JsonNode offered = agreement("island");
        assertThat(offered.path("state").asString()).isEqualTo("offered");
        try (NodeClient client = client("island")) {
          client.post(
              "/api/agreements/" + offered.path("id").asString() + "/sign",
              JsonMapper.shared().createObjectNode().put("hash", offered.path("hash").asString()),
              NodeClient.Consulting.NOTHING);
        }
        Path back = export("island", stick);
        Ran taken = take("harbour", back, back);
        assertThat(taken.exit()).as(taken.err()).isEqualTo(ExitCode.OK);
        assertThat(taken.out())
            .contains("1 envelopes taken, 0 known before; 1 receipts new, 0 known before")
            .contains("0 envelopes taken, 1 known before; 0 receipts new, 1 known before");
        assertThat(agreement("harbour").path("state").asString()).isEqualTo("in-force");
        assertThat(take("island", export("harbour", stick)).out()).contains("1 receipts new");
        assertThat(Ran.of("outbox", "export", "--data", data("harbour"), stick.toString()).out())
            .contains("Nothing waits");
        assertThat(one.out()).contains("ready");
        assertThat(again.out()).contains("ready");
      }
    }
  }
}
