package org.jisr.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What turns up elsewhere is shown to a running node. */
final class TraceCommandTest {
  @TempDir Path home;

  @Test
  void aFileIsReadObjectByObjectAndNobodyIsNamedWithoutAMark() throws IOException {
    String data = home.resolve("data").toString();
    Path lines = Files.writeString(home.resolve("found.jsonl"), "{\"id\":\"a\"}\n{\"b\":1}\n");
    Path broken = Files.writeString(home.resolve("broken.json"), "{\"id\":");
    try (NodeProcess node =
        NodeProcess.start(
            "up",
            "--json",
            "--data",
            data,
            "--port",
            "0",
            "--exchange-port",
            "0",
            "--party",
            "harbour",
            "--name",
            "Harbour",
            "--country",
            "XA")) {
      node.ready();
      Ran told = Ran.of("trace", "--data", data, lines.toString());
      assertThat(told.exit()).as(told.err()).isEqualTo(ExitCode.FAILED);
      assertThat(told.out())
          .contains("1  a: no mark found, or not one of this node's")
          .contains("2  (no id): no mark found")
          .contains("of the log.");
      Ran json = Ran.of("trace", "--json", "--data", data, lines.toString());
      JsonNode answer = JsonMapper.shared().readTree(json.out());
      assertThat(answer.path("objects").size()).isEqualTo(2);
      assertThat(answer.path("fileHash").asString()).hasSize(64);
      Ran refused = Ran.of("trace", "--data", data, broken.toString());
      assertThat(refused.exit()).isEqualTo(ExitCode.FAILED);
      assertThat(refused.err()).contains("EXCHANGE_TRACE_UNREADABLE");
      Ran missing = Ran.of("trace", "--data", data, home.resolve("none").toString());
      assertThat(missing.err()).contains("FILE_UNREADABLE");
    }
  }
}
