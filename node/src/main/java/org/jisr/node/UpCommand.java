package org.jisr.node;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jisr.law.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts one node and keeps it running until it is told to stop. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Starts a node and keeps it running until Ctrl-C or SIGTERM.")
final class UpCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--data", paramLabel = "FOLDER", description = "Where the node keeps everything.")
  Path data = NodeSettings.defaultData();

  @Option(names = "--port", description = "Port for people's browsers (default: ${DEFAULT-VALUE}).")
  int port = NodeSettings.PORT;

  @Option(names = "--host", description = "Address for people's browsers (default: loopback).")
  String host = NodeSettings.LOOPBACK;

  @Option(names = "--exchange-port", description = "Port for partners' nodes.")
  int exchangePort = NodeSettings.EXCHANGE_PORT;

  @Option(names = "--db", paramLabel = "URL", description = "A PostgreSQL 15+ of your own.")
  @Nullable String database;

  @Option(names = "--desks", paramLabel = "FOLDER", description = "The built desks.")
  @Nullable Path desks;

  @Option(names = "--party", description = "First start: the node's stable name among partners.")
  @Nullable String party;

  @Option(names = "--name", description = "First start: the node's name as people read it.")
  @Nullable String name;

  @Option(names = "--country", description = "First start: two capital letters.")
  @Nullable String country;

  @Option(names = "--languages", split = ",", description = "First start: of ar,fr,en,es.")
  List<String> languages = List.of();

  UpCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  stopped.countDown();
                  try {
                    closed.await();
                  } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                  }
                },
                "stop"));
    try (Node node = Node.start(settings(), Clock.systemUTC())) {
      terminal.line(node.url());
      stopped.await();
    } finally {
      closed.countDown();
    }
    return ExitCode.OK;
  }

  private NodeSettings settings() {
    return new NodeSettings(
        data,
        host,
        port,
        host,
        exchangePort,
        null,
        Set.of(),
        null,
        null,
        null,
        database,
        new NodeSettings.FirstIdentity(
            party, name, country, languages.stream().map(Language::of).toList()),
        desks);
  }
}
