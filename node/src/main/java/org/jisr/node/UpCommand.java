package org.jisr.node;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jisr.exchange.QuietSchedule;
import org.jisr.law.Language;
import org.jisr.log.WitnessRhythm;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Starts one node and keeps it running until it is told to stop. */
@Command(
    name = "up",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Starts a node and keeps it running until Ctrl-C or SIGTERM.")
final class UpCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Surroundings surroundings;

  @Mixin DataOption data = new DataOption();

  @Option(names = "--port", description = "Port for people's browsers (default: ${DEFAULT-VALUE}).")
  int port = NodeSettings.PORT;

  @Option(names = "--host", description = "Its address (default: ${DEFAULT-VALUE}).")
  String host = NodeSettings.LOOPBACK;

  @Option(
      names = "--exchange-port",
      description = "Port for partners' nodes (default: ${DEFAULT-VALUE}).")
  int exchangePort = NodeSettings.EXCHANGE_PORT;

  @Option(names = "--exchange-host", description = "Its address (default: that of --host).")
  @Nullable String exchangeHost;

  @Option(
      names = "--advertise",
      paramLabel = "HOST",
      description = "The host name in the node's card, where partners find it.")
  @Nullable String advertised;

  @Option(
      names = "--known-as",
      paramLabel = "HOST",
      description = "A further host name people use for this node; may be repeated.")
  List<String> names = List.of();

  @Option(names = "--tls-cert", paramLabel = "FILE", description = "PEM certificate chain.")
  @Nullable Path certificate;

  @Option(names = "--tls-key", paramLabel = "FILE", description = "Its PEM key (PKCS #8).")
  @Nullable Path key;

  @Option(
      names = "--tls-keystore",
      paramLabel = "FILE",
      description = "PKCS #12 instead; password in JISR_KEYSTORE_PASSWORD.")
  @Nullable Path keystore;

  @Option(names = "--name", description = "First start: the node's name as people read it.")
  @Nullable String name;

  @Option(names = "--party", description = "First start: its stable name among partners.")
  @Nullable String party;

  @Option(names = "--country", description = "First start: two capital letters.")
  @Nullable String country;

  @Option(
      names = "--languages",
      split = ",",
      description = "First start: of ar,fr,en,es, the first one preferred.")
  List<String> languages = List.of();

  @Option(
      names = "--witness-every",
      paramLabel = "SECONDS",
      description = "How often the log is shown to its witnesses (default: ${DEFAULT-VALUE}).")
  int witnessEvery = (int) WitnessRhythm.STANDARD.cadence().toSeconds();

  @Option(
      names = "--witness-step",
      paramLabel = "LEAVES",
      description = "By how many leaves it grows each time (default: ${DEFAULT-VALUE}).")
  int witnessStep = WitnessRhythm.STANDARD.step();

  @Option(
      names = "--quiet-every",
      paramLabel = "SECONDS",
      description =
          "The moments at which answers leave that there is nothing, counted from a request's"
              + " receipt (default: half of the time to answer).")
  @Nullable Long quietEvery;

  @Mixin SignInOptions signIn = new SignInOptions();

  @Option(names = "--desks", hidden = true)
  @Nullable Path desks = builtDesks();

  @Option(names = "--json", description = "The readiness line as one JSON object.")
  boolean json;

  UpCommand(Terminal terminal) {
    this(terminal, Surroundings.at(Clock.systemUTC()));
  }

  UpCommand(Terminal terminal, Surroundings surroundings) {
    this.terminal = terminal;
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(asked, closed), "stop"));
    try (Node node = Node.start(settings(), surroundings, rhythm())) {
      announce(node);
      asked.await();
    } finally {
      closed.countDown();
    }
    return ExitCode.OK;
  }

  static void stop(CountDownLatch asked, CountDownLatch closed) {
    asked.countDown();
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void announce(Node node) {
    Node.StartLinks links = node.firstLinks();
    if (json) {
      ObjectNode ready =
          JsonMapper.builder()
              .build()
              .createObjectNode()
              .put("event", "ready")
              .put("url", node.url())
              .put("exchangeUrl", node.exchangeUrl())
              .put("party", node.profile().party().value())
              .put("signInLink", links.administrator())
              .put("approverLink", links.approver())
              .put("pid", ProcessHandle.current().pid());
      terminal.line(ready.toString());
      return;
    }
    terminal.line(
        "%s (%s, %s) is up."
            .formatted(node.profile().name(), node.profile().party(), node.profile().country()));
    terminal.line("  people    " + node.url());
    terminal.line("  partners  " + node.exchangeUrl());
    terminal.line("  data      " + data.folder.toAbsolutePath().normalize());
    terminal.line("");
    announce(links);
    terminal.line("Stop with Ctrl-C.");
  }

  private void announce(Node.StartLinks links) {
    if (links.administrator() != null) {
      terminal.line("The first administrator signs in here, once and within 24 hours:");
      terminal.line("  " + links.administrator());
    }
    if (links.approver() != null) {
      terminal.line("The first approver, who is another person and agrees to new accounts, here:");
      terminal.line("  " + links.approver());
    }
    if (links.administrator() == null) {
      terminal.line("A new sign-in link for an administrator: ./jisr sign-in-link");
    }
  }

  private WitnessRhythm rhythm() {
    try {
      return new WitnessRhythm(Duration.ofSeconds(witnessEvery), witnessStep);
    } catch (IllegalArgumentException e) {
      throw NodeException.usage("WITNESS_RHYTHM", String.valueOf(e.getMessage()), Map.of());
    }
  }

  private NodeSettings settings() {
    return new NodeSettings(
        data.folder,
        host,
        port,
        exchangeHost == null ? host : exchangeHost,
        exchangePort,
        advertised,
        Set.copyOf(names),
        certificate,
        key,
        keystore,
        data.database,
        new NodeSettings.FirstIdentity(
            party, name, country, languages.stream().map(Language::of).toList()),
        desks,
        signIn.choices(),
        quiet());
  }

  private QuietSchedule quiet() {
    if (quietEvery == null) {
      return QuietSchedule.STANDARD;
    }
    try {
      return new QuietSchedule(Duration.ofSeconds(quietEvery));
    } catch (IllegalArgumentException e) {
      throw NodeException.usage("QUIET_EVERY", String.valueOf(e.getMessage()), Map.of());
    }
  }

  private static @Nullable Path builtDesks() {
    String home = System.getProperty("jisr.home");
    Path folder = home == null ? null : Path.of(home, "desks");
    return folder != null && Files.isDirectory(folder) ? folder : null;
  }
}
