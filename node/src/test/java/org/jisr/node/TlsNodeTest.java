package org.jisr.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.jisr.exchange.NodeKeys;
import org.jisr.law.PartyId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A node on every address with a certificate no authority signed and a name no one resolves: the
 * operator's commands still reach it, and nothing else in its place.
 */
final class TlsNodeTest {
  @TempDir static Path home;
  private static Path data;
  private static NodeProcess node;

  @BeforeAll
  static void start() throws IOException {
    data = home.resolve("data");
    NodeKeys keys = NodeKeys.createOrLoad(home.resolve("made"), new PartyId("harbour"));
    Path chain = pem("chain.pem", "CERTIFICATE", encoded(keys));
    Path key = pem("key.pem", "PRIVATE KEY", keys.tlsKey().getPrivate().getEncoded());
    node =
        NodeProcess.up(
            data,
            "--host",
            "0.0.0.0",
            "--known-as",
            "node.example",
            "--tls-cert",
            chain.toString(),
            "--tls-key",
            key.toString());
    node.ready();
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  private static byte[] encoded(NodeKeys keys) {
    try {
      return keys.certificate().getEncoded();
    } catch (java.security.cert.CertificateEncodingException e) {
      throw new AssertionError(e);
    }
  }

  private static Path pem(String name, String what, byte[] bytes) throws IOException {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
    return Files.writeString(
        home.resolve(name),
        "-----BEGIN %s-----%n%s%n-----END %s-----%n".formatted(what, body, what));
  }

  @Test
  void peopleAreSentToTheNameTheyKnow() {
    assertThat(node.ready().path("url").asString()).startsWith("https://node.example:");
  }

  @Test
  void theOperatorsCommandsReachIt() {
    Ran search = run("search", "--json", "--data", data.toString(), "nothing");
    assertThat(search.exit()).as(search.err()).isEqualTo(ExitCode.OK);
    Ran doctor = run("doctor", "--data", data.toString());
    assertThat(doctor.out()).contains("the node runs at https://127.0.0.1:");
  }

  @Test
  void theOperatorsSecretIsNotSentToAnotherCertificate() throws IOException {
    Path impostor = Files.createDirectories(home.resolve("impostor"));
    String control = Files.readString(data.resolve("control.json"));
    String other = control.replaceAll("\"pin\":\"[0-9a-f]+\"", "\"pin\":\"" + "0".repeat(64) + '"');
    assertThat(other).isNotEqualTo(control);
    Files.writeString(impostor.resolve("control.json"), other);
    Ran search = run("search", "--data", impostor.toString(), "nothing");
    assertThat(search.exit()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(search.err()).contains("NODE_ABSENT");
  }

  private static Ran run(String... arguments) {
    try (NodeProcess process = NodeProcess.start(arguments)) {
      int exit = process.exit();
      return new Ran(exit, process.out(), process.err());
    }
  }
}
