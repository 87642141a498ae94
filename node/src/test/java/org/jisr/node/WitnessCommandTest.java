package org.jisr.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.SigningKey;
import org.jisr.log.TransparencyLog;
import org.jisr.log.WitnessPolicy;
import org.jisr.log.WitnessPublisher;
import org.jisr.log.WitnessRhythm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Real witness processes, and what anyone can do with a log's files. */
final class WitnessCommandTest {
  private static final SigningKey KEY = SigningKey.generate("harbour.example/log");
  private static final WitnessRhythm RHYTHM = new WitnessRhythm(Duration.ofMinutes(1), 16);
  private static final String ID = originId();

  @TempDir Path folder;
  private Path logFolder;

  @BeforeEach
  void fill() throws IOException {
    logFolder = folder.resolve("data/log");
    Files.createDirectories(folder.resolve("data"));
    Files.write(
        folder.resolve("data").resolve(LogKeyFile.NAME), LogKeyFile.bytes(KEY.verifierKeys()));
    try (TransparencyLog log = open(logFolder)) {
      fill(log, 0, 20);
    }
  }

  @Test
  void aProofIsWrittenVerifiedAndMeetsThePolicyOnlyOnceWitnessesCosigned() throws Exception {
    try (NodeProcess one = witness("one");
        NodeProcess two = witness("two")) {
      Path policy = policy(one.ready(), two.ready());
      Path early = folder.resolve("early.tlog-proof");
      assertThat(
              Ran.of("log", "prove", "7", logFolder.toString(), "--out", early.toString()).exit())
          .isZero();
      Ran unwitnessed = Ran.of("log", "verify", early.toString(), "--policy", policy.toString());
      assertThat(unwitnessed.exit()).isEqualTo(ExitCode.FAILED);
      assertThat(unwitnessed.err()).contains("LOG_QUORUM_MISSING");
      publish(policy);
      Path proof = folder.resolve("leaf.tlog-proof");
      assertThat(
              Ran.of("log", "prove", "7", logFolder.toString(), "--out", proof.toString()).exit())
          .isZero();
      Ran verified =
          Ran.of("log", "verify", proof.toString(), "--policy", policy.toString(), "--json");
      assertThat(verified.exit()).as(verified.err()).isZero();
      JsonNode answer = json(verified.out());
      assertThat(answer.path("index").asInt()).isEqualTo(7);
      assertThat(answer.path("kind").asString()).isEqualTo("consult");
      assertThat(answer.path("witnesses").path("met").asBoolean()).isTrue();
      Ran whole = Ran.of("log", "verify", logFolder.toString(), "--policy", policy.toString());
      assertThat(whole.out()).contains("verified", "quorum met");
      Ran keyOnly =
          Ran.of("log", "verify", early.toString(), "--key", KEY.verifierKey().toString());
      assertThat(keyOnly.out())
          .as("one key alone is enough to read it")
          .contains("leaf 7", "verified");
      Files.writeString(proof, Files.readString(proof).replaceFirst("index 7", "index 8"));
      assertThat(Ran.of("log", "verify", proof.toString(), "--policy", policy.toString()).exit())
          .isEqualTo(ExitCode.FAILED);
    }
  }

  @Test
  void aWitnessKilledRightAfterItAnsweredStillKnowsWhatItCosigned() throws Exception {
    long cosigned;
    try (NodeProcess process = witness("one")) {
      Path policy = policy(process.ready(), process.ready());
      cosigned = publish(policy);
      process.kill();
      process.exit();
    }
    try (NodeProcess process = witness("one")) {
      JsonNode ready = process.ready();
      String body = get(ready, ID + "/checkpoint");
      assertThat(body.lines().toList().get(1)).isEqualTo(Long.toString(cosigned));
      try (TransparencyLog forked = open(folder.resolve("forked"))) {
        fill(forked, 1_000, (int) cosigned);
        String request = "old 0\n\n" + forked.publish();
        assertThat(post(ready, request)).startsWith("409 " + cosigned);
        assertThat(post(ready, request.replaceFirst("old 0", "old " + cosigned))).startsWith("422");
      }
      assertThat(get(ready, "evidence")).startsWith("fork harbour.example/log");
    }
  }

  @Test
  void aSplitViewShownToTwoWitnessesIsSeenByWhoeverComparesThem() throws Exception {
    try (NodeProcess one = witness("one");
        NodeProcess two = witness("two");
        TransparencyLog honest = open(folder.resolve("honest"));
        TransparencyLog forked = open(folder.resolve("forked"))) {
      fill(honest, 0, 30);
      fill(forked, 500, 30);
      assertThat(post(one.ready(), "old 0\n\n" + honest.publish())).startsWith("200");
      assertThat(post(two.ready(), "old 0\n\n" + forked.publish())).startsWith("200");
      Path first =
          Files.writeString(folder.resolve("one.txt"), get(one.ready(), ID + "/checkpoint"));
      Path second =
          Files.writeString(folder.resolve("two.txt"), get(two.ready(), ID + "/checkpoint"));
      Ran same = Ran.of("log", "monitor", first.toString(), "--key", KEY.verifierKey().toString());
      assertThat(same.exit()).isZero();
      Ran split =
          Ran.of(
              "log",
              "monitor",
              first.toString(),
              second.toString(),
              "--key",
              KEY.verifierKey().toString(),
              "--json");
      assertThat(split.exit()).isEqualTo(ExitCode.FAILED);
      assertThat(json(split.out()).path("problems").get(0).path("code").asString())
          .isEqualTo("LOG_FORKED");
    }
  }

  @Test
  void theMonitorCountsWhatCameAndFindsARollback() throws Exception {
    Path state = folder.resolve("seen");
    String[] monitor = {"log", "monitor", logFolder.toString(), "--state", state.toString()};
    assertThat(Ran.of(monitor).out()).contains("20 leaves", "one history", "consult");
    Path before = folder.resolve("old");
    copy(logFolder, before);
    try (TransparencyLog log = open(logFolder)) {
      fill(log, 20, 5);
    }
    Ran grown =
        Ran.of("log", "monitor", logFolder.toString(), "--state", state.toString(), "--json");
    assertThat(json(grown.out()).path("kinds").path("consult").asInt()).isEqualTo(5);
    Ran rolledBack =
        Ran.of(
            "log",
            "monitor",
            before.toString(),
            "--state",
            state.toString(),
            "--key",
            folder.resolve("data").resolve(LogKeyFile.NAME).toString());
    assertThat(rolledBack.exit()).isEqualTo(ExitCode.FAILED);
    assertThat(rolledBack.out()).contains("NOT ONE HISTORY", "LOG_SHRUNK");
  }

  @Test
  void aWitnessKeepsItsKeysToItselfAndListensOnLoopbackOnly() throws Exception {
    Path data = folder.resolve("one");
    Ran open =
        Ran.of(
            "witness",
            "--data",
            data.toString(),
            "--host",
            "0.0.0.0",
            "--log",
            KEY.verifierKey().toString());
    assertThat(open.err()).contains("TLS_REQUIRED");
    Ran none = Ran.of("witness", "--data", data.toString(), "--port", "0");
    assertThat(none.err()).contains("WITNESS_LOGS");
    try (NodeProcess process = witness("one")) {
      JsonNode ready = process.ready();
      assertThat(URI.create(ready.path("url").asString()).getHost()).isEqualTo("127.0.0.1");
      Path secret = data.resolve("witness-secret.txt");
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)))
          .isEqualTo("rw-------");
      assertThat(get(ready, "witness-secret.txt")).isEmpty();
      assertThat(get(ready, "%2e%2e/witness-secret.txt")).isEmpty();
      Ran second = Ran.of("witness", "--data", data.toString(), "--port", "0");
      assertThat(second.err()).contains("LOG_IN_USE");
    }
  }

  private NodeProcess witness(String name) {
    return NodeProcess.start(
        "witness",
        "--json",
        "--data",
        folder.resolve(name).toString(),
        "--port",
        "0",
        "--name",
        name + ".example/w",
        "--log",
        KEY.verifierKey().toString());
  }

  private Path policy(JsonNode one, JsonNode two) throws IOException {
    String text =
        "log %s\nwitness one %s %s\n"
            .formatted(
                KEY.verifierKey(), one.path("keys").get(1).asString(), one.path("url").asString());
    if (!one.equals(two)) {
      text +=
          "witness two %s %s\ngroup both all one two\nquorum both\n"
              .formatted(two.path("keys").get(0).asString(), two.path("url").asString());
    } else {
      text += "quorum one\n";
    }
    return Files.writeString(folder.resolve("policy"), text);
  }

  private long publish(Path file) throws Exception {
    WitnessPolicy policy = LogTrust.policy(file);
    try (TransparencyLog log = open(logFolder);
        WitnessPublisher publisher =
            new WitnessPublisher(
                log, policy, WitnessAddress::transport, RHYTHM, Clock.systemUTC())) {
      assertThat(publisher.publish().met()).isTrue();
      return log.checkpoint().size();
    }
  }

  private static String get(JsonNode ready, String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI uri = URI.create(ready.path("url").asString() + path);
      return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString()).body();
    }
  }

  private static String post(JsonNode ready, String body) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      var response =
          client.send(
              HttpRequest.newBuilder(URI.create(ready.path("url").asString() + "add-checkpoint"))
                  .POST(HttpRequest.BodyPublishers.ofString(body))
                  .build(),
              BodyHandlers.ofString());
      return response.statusCode() + " " + response.body();
    }
  }

  private static TransparencyLog open(Path place) {
    return TransparencyLog.open(place, KEY, Clock.systemUTC());
  }

  private static void fill(TransparencyLog log, int from, int count) {
    for (int i = 0; i < count; i++) {
      log.append(new Leaf(LeafKind.CONSULT, Map.of(), Map.of("value", "v" + (from + i))));
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static JsonNode json(String out) {
    return JsonMapper.builder().build().readTree(out);
  }

  private static String originId() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(KEY.name().getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
