package org.jisr.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A whole node and a whole witness: from an old key file to a log that is cosigned. */
final class NodeWitnessTest {
  @TempDir Path folder;

  @Test
  void anOldNodeGetsItsSecondKeyAndItsLogIsCosigned() throws Exception {
    Path data = folder.resolve("data");
    try (NodeProcess node = NodeProcess.up(data)) {
      node.ready();
    }
    Path keyFile = data.resolve(LogKeyFile.NAME);
    assertThat(Files.readAllLines(keyFile)).hasSize(2);
    forgetSecondKey(data);
    String ed25519 = Files.readAllLines(keyFile).getFirst();
    try (NodeProcess witness =
        NodeProcess.start(
            "witness",
            "--json",
            "--data",
            folder.resolve("w").toString(),
            "--port",
            "0",
            "--log",
            ed25519)) {
      JsonNode ready = witness.ready();
      Path policy = data.resolve(NodeWitnesses.POLICY);
      Files.writeString(
          policy,
          "log %s\nwitness court %s %s\nquorum court\n"
              .formatted(
                  ed25519, ready.path("keys").get(1).asString(), ready.path("url").asString()));
      try (NodeProcess node = NodeProcess.up(data, "--witness-every", "1")) {
        node.ready();
        NodeProcess.until(
            "the log is cosigned", () -> Files.exists(data.resolve("log").resolve("witnessed")));
      }
      assertThat(Files.readAllLines(keyFile)).as("the new key was announced").hasSize(2);
      JsonNode verified =
          run("log", "verify", "--data", data.toString(), "--policy", policy.toString(), "--json");
      assertThat(verified.path("ok").asBoolean()).as(verified.toString()).isTrue();
      JsonNode kinds = run("log", "monitor", "--data", data.toString(), "--json").path("kinds");
      assertThat(kinds.path("policy").asInt()).as("the first law, the witnesses").isEqualTo(2);
      assertThat(kinds.path("dummy").asInt()).isPositive();
      assertThat(kinds.path("key").asInt())
          .as("identity, log twice, witness, log again")
          .isEqualTo(5);
    }
  }

  /** Makes the folder as a node of before ML-DSA-44 left it. */
  private static void forgetSecondKey(Path data) throws IOException {
    Path keys = data.resolve("keys/node-keys.json");
    String json = Files.readString(keys);
    String old = json.replaceFirst("(\"log\":\"PRIVATE[^\"\\\\]*)\\\\n[^\"]*\"", "$1\"");
    assertThat(old).isNotEqualTo(json);
    Files.writeString(keys, old);
    Path announced = data.resolve(LogKeyFile.NAME);
    Files.writeString(announced, Files.readAllLines(announced).getFirst() + "\n");
  }

  private static JsonNode run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Main.run(new Terminal(stream, stream), arguments);
    return JsonMapper.builder().build().readTree(out.toString(StandardCharsets.UTF_8));
  }
}
