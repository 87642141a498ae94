package org.jisr.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One short life of a node in a folder of its own, from which the JVM remembers for later starts
 * what it loaded, linked and ran often. Part of the build.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {
  private static final int PAIRS = 3_000;
  private static final int READS = 40;
  private static final NodeClient.Consulting PURPOSE =
      new NodeClient.Consulting("event-security", null);

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("jisr-rehearsal");
    try (Node node =
            Node.start(NodeSettings.forCommand(folder.resolve("data"), null), Clock.systemUTC());
        NodeClient client = new NodeClient(node.control())) {
      bringIn(client);
      read(client);
    } finally {
      FolderTree.delete(folder);
    }
    return ExitCode.OK;
  }

  private static void bringIn(NodeClient client) throws InterruptedException {
    JsonNode job =
        client.post(
            "/api/imports?name=rehearsal.json",
            BodyPublishers.ofByteArray(RehearsalBundle.of(PAIRS)),
            PURPOSE);
    String path = "/api/imports/" + job.path("id").asString();
    while (!job.hasNonNull("finishedAt")) {
      Thread.sleep(50);
      job = client.get(path, NodeClient.Consulting.NOTHING);
    }
    if (!job.path("state").asString().equals("done")) {
      throw NodeException.failed("REHEARSAL_FAILED", "The rehearsal was refused.", Map.of());
    }
  }

  private static void read(NodeClient client) throws IOException {
    for (int i = 0; i < READS; i++) {
      client.get(
          NodeClient.query("/api/search", Map.of("q", List.of(i % 2 == 0 ? "harbour" : "الميناء"))),
          PURPOSE);
      String entity = "/api/entities/" + RehearsalBundle.organisation(i);
      for (String part : List.of("", "/relationships", "/graph", "/timeline")) {
        client.get(entity + part, PURPOSE);
      }
    }
    JsonNode everything = JsonMapper.builder().build().createObjectNode().put("query", "ledger");
    try (InputStream bundle = client.download("/api/exports", everything, PURPOSE)) {
      bundle.transferTo(OutputStream.nullOutputStream());
    }
  }
}
