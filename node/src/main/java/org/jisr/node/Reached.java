package org.jisr.node;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A node a command can talk to: the one that runs, or one started for the time of the command. */
final class Reached implements AutoCloseable {
  private final NodeClient client;
  private final @Nullable Node started;

  private Reached(NodeClient client, @Nullable Node started) {
    this.client = client;
    this.started = started;
  }

  /** Reaches the node of that data folder, which must have had its first start. */
  static Reached open(DataOption data) {
    ControlFile control = ControlFile.read(data.folder);
    if (control != null) {
      NodeClient client = new NodeClient(control);
      if (client.answers()) {
        return new Reached(client, null);
      }
      client.close();
    }
    if (DataFolder.profile(data.folder) == null) {
      throw NodeException.environment(
          "NODE_ABSENT",
          "There is no node in this data folder. Maybe start one with ./jisr up, or name another"
              + " --data.",
          Map.of("folder", data.folder.toString()));
    }
    Node node = Node.start(NodeSettings.forCommand(data.folder, data.database), Clock.systemUTC());
    return new Reached(new NodeClient(node.control()), node);
  }

  NodeClient client() {
    return client;
  }

  @Override
  public void close() {
    client.close();
    if (started != null) {
      started.close();
    }
  }
}
