package org.jisr.node;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * One short life of a node in a folder of its own, so that the JVM can remember for later starts
 * what it loaded and linked. Part of the build.
 */
@Command(name = "rehearse", hidden = true)
final class RehearseCommand implements Callable<Integer> {

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("jisr-rehearsal");
    try (Node node =
            Node.start(NodeSettings.forCommand(folder.resolve("data"), null), Clock.systemUTC());
        HttpClient client = HttpClient.newHttpClient()) {
      for (String path : new String[] {"/api/health", "/", "/api/session"}) {
        client.send(
            HttpRequest.newBuilder(URI.create(node.url() + path)).build(), BodyHandlers.ofString());
      }
      RehearsedImport.run(node);
    } finally {
      FolderTree.delete(folder);
    }
    return ExitCode.OK;
  }
}
