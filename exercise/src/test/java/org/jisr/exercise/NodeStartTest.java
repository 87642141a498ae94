package org.jisr.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a node says when it cannot start, and that it leaves everything as it was. */
@Tag("faults")
final class NodeStartTest {
  private static final int ENVIRONMENT = 3;

  @Test
  void aTakenPortIsNamedAndTwoNodesLiveBesideEachOther() throws Exception {
    try (FaultStage stage = new FaultStage();
        ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = Integer.toString(taken.getLocalPort());
      Path data = stage.folder().resolve("unlucky");
      Shell refused = Shell.run(stage.program(), "up", "--data", data.toString(), "--port", port);
      assertThat(refused.exit()).isEqualTo(ENVIRONMENT);
      assertThat(refused.output()).contains("PORT_TAKEN").contains(port);

      NodeProcess one = stage.start(State.AZWARA);
      NodeProcess other = stage.start(State.COSTALBA);
      assertThat(health(one)).isEqualTo("azwara");
      assertThat(health(other)).isEqualTo("costalba");

      Shell second =
          Shell.run(stage.program(), "up", "--data", one.data().toString(), "--port", "0");
      assertThat(second.exit()).isEqualTo(ENVIRONMENT);
      assertThat(second.output()).contains("DATA_FOLDER_IN_USE");
      assertThat(health(one)).as("the first goes on").isEqualTo("azwara");
    }
  }

  @Test
  void aFolderOfANewerVersionIsRefusedAndLeftUntouched() throws Exception {
    try (FaultStage stage = new FaultStage()) {
      Path data = stage.folder().resolve("azwara");
      stage.start(State.AZWARA).close();
      Path identity = data.resolve("node.json");
      String newer =
          Files.readString(identity).replaceFirst("\"format\"\\s*:\\s*1", "\"format\" : 99");
      Files.writeString(identity, newer);
      Map<String, String> before = everything(data);

      Shell refused = Shell.run(stage.program(), "up", "--data", data.toString(), "--port", "0");

      assertThat(refused.exit()).isEqualTo(ENVIRONMENT);
      assertThat(refused.output()).contains("NODE_FORMAT_NEWER");
      assertThat(everything(data)).isEqualTo(before);
    }
  }

  private static String health(NodeProcess node) {
    return Officer.stranger(node.url())
        .get("/api/health")
        .expect(200)
        .body()
        .path("node")
        .asString();
  }

  /** Size and time of change of every file. */
  private static Map<String, String> everything(Path folder) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(
            folder.relativize(file).toString(),
            Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
    }
    return all;
  }
}
