package org.jisr.node;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Checks the machine and the node, and prints what to do. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Checks JDK, disk, clock, data folder, keys, log, database and ports, and prints what to"
            + " do. Exit code 1 when something must be done.")
final class DoctorCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin DataOption data = new DataOption();

  @Option(names = "--port", description = "People's port to look at.")
  int port = NodeSettings.PORT;

  @Option(names = "--exchange-port", description = "Partners' port to look at.")
  int exchangePort = NodeSettings.EXCHANGE_PORT;

  @Option(names = "--json", description = "As a JSON array.")
  boolean json;

  DoctorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Clock clock = Clock.systemUTC();
    List<Finding> findings = new ArrayList<>(new Doctor(data.folder, clock).examine());
    ControlFile control = ControlFile.read(data.folder);
    boolean runs = control != null && answers(control);
    findings.addAll(ports(runs ? control : null));
    if (data.database != null || Files.exists(data.folder.resolve("postgres"))) {
      findings.addAll(database(runs, clock));
    }
    print(findings);
    return findings.stream().anyMatch(f -> f.state() == Finding.State.FAILED)
        ? ExitCode.FAILED
        : ExitCode.OK;
  }

  private List<Finding> database(boolean runs, Clock clock) {
    if (runs || data.database != null) {
      try (Store store = Store.attach(data)) {
        return new DatabaseDoctor(store.dataSource(), clock).examine();
      } catch (NodeException e) {
        return List.of(Finding.failed("database", e.code(), String.valueOf(e.getMessage())));
      }
    }
    try (DataFolder folder = DataFolder.open(data.folder);
        Store store = Store.embedded(folder.path().resolve("postgres"))) {
      return new DatabaseDoctor(store.dataSource(), clock).examine();
    } catch (NodeException e) {
      return List.of(Finding.failed("database", e.code(), String.valueOf(e.getMessage())));
    }
  }

  private List<Finding> ports(@Nullable ControlFile running) {
    if (running != null) {
      return List.of(Finding.ok("ports", "the node runs at " + running.url()));
    }
    return List.of(port("people's port", port), port("partners' port", exchangePort));
  }

  private static Finding port(String what, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return Finding.ok(what, port + " is free");
    } catch (IOException e) {
      return Finding.warning(
          what,
          port + " is in use by another program",
          "Stop that program, or start the node with --port and --exchange-port.");
    }
  }

  private static boolean answers(ControlFile control) {
    try (NodeClient client = new NodeClient(control)) {
      return client.answers();
    }
  }

  private void print(List<Finding> findings) {
    if (json) {
      ArrayNode array = JsonMapper.builder().build().createArrayNode();
      for (Finding finding : findings) {
        array
            .addObject()
            .put("what", finding.what())
            .put("state", finding.state().code())
            .put("found", finding.found())
            .put("advice", finding.advice());
      }
      terminal.line(array.toString());
      return;
    }
    for (Finding finding : findings) {
      terminal.line(
          "%-8s %-20s %s".formatted(finding.state().code(), finding.what(), finding.found()));
      if (!finding.advice().isEmpty()) {
        terminal.line("%-29s → %s".formatted("", finding.advice()));
      }
    }
  }
}
