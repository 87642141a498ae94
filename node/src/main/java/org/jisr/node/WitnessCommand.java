package org.jisr.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jisr.log.CosigningKey;
import org.jisr.log.LogException;
import org.jisr.log.VerifierKey;
import org.jisr.log.Witness;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A witness of others' logs, in a small process without a database, for an oversight body. */
@Command(
    name = "witness",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Cosigns the checkpoints of the logs it knows, each only when it extends the one before.",
      "The logs' keys stand in DIR/logs.txt, one a line; --log adds one."
    })
final class WitnessCommand implements Callable<Integer> {
  private static final String LOGS = "logs.txt";

  private final Terminal terminal;

  @Option(names = "--data", paramLabel = "DIR", required = true, description = "Its own folder.")
  Path data = Path.of("witness");

  @Option(names = "--port", description = "Where it listens (default: ${DEFAULT-VALUE}).")
  int port = 8430;

  @Option(
      names = "--host",
      description = "Its address (default: ${DEFAULT-VALUE}); any but loopback needs TLS.")
  String host = NodeSettings.LOOPBACK;

  @Option(
      names = "--name",
      description = "First start: its name in cosignatures, such as oversight.example/w1.")
  String name = "witness.example";

  @Option(names = "--log", paramLabel = "KEY", description = "A log's key to add; may be repeated.")
  List<String> added = List.of();

  @Option(names = "--tls-cert", paramLabel = "FILE", description = "PEM certificate chain.")
  @Nullable Path certificate;

  @Option(names = "--tls-key", paramLabel = "FILE", description = "Its PEM key (PKCS #8).")
  @Nullable Path key;

  @Option(
      names = "--tls-keystore",
      paramLabel = "FILE",
      description = "PKCS #12 instead; password in JISR_KEYSTORE_PASSWORD.")
  @Nullable Path keystore;

  @Option(names = "--json", description = "The readiness line as one JSON object.")
  boolean json;

  WitnessCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    PeopleTls tls = PeopleTls.of(certificate, key, keystore);
    NodeSettings.requireSafe(host, tls != null);
    RestrictedFile.folder(data);
    List<VerifierKey> logs = logs();
    CosigningKey cosigning = WitnessKeys.readOrCreate(data, name, created -> {});
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> UpCommand.stop(asked, closed), "stop"));
    try (Witness witness = open(cosigning);
        WitnessServer server = WitnessServer.start(witness, logs, host, port, tls)) {
      announce(witness, logs, server.port(), tls);
      asked.await();
    } finally {
      closed.countDown();
    }
    return ExitCode.OK;
  }

  private Witness open(CosigningKey cosigning) {
    try {
      return Witness.open(data, cosigning, Clock.systemUTC());
    } catch (LogException e) {
      throw NodeException.environment(
          e.code(), String.valueOf(e.getMessage()), Map.of("folder", data.toString()), e);
    }
  }

  private List<VerifierKey> logs() throws IOException {
    try {
      Path file = data.resolve(LOGS);
      List<VerifierKey> all =
          new ArrayList<>(Files.exists(file) ? LogKeyFile.read(file) : List.of());
      List<VerifierKey> fresh = new ArrayList<>();
      for (String text : added) {
        VerifierKey log = VerifierKey.parse(text);
        if (!all.contains(log)) {
          fresh.add(log);
          all.add(log);
        }
      }
      if (!fresh.isEmpty()) {
        RestrictedFile.write(file, LogKeyFile.bytes(all));
      }
      if (all.isEmpty() || !all.stream().allMatch(VerifierKey::ofLog)) {
        throw NodeException.usage(
            "WITNESS_LOGS",
            "A witness needs the keys of the logs it witnesses: give --log, or write them into"
                + " logs.txt in its folder, one a line.",
            Map.of("file", file.toString()));
      }
      return all;
    } catch (LogException e) {
      throw NodeException.usage("KEY_MALFORMED", String.valueOf(e.getMessage()), Map.of());
    }
  }

  private void announce(
      Witness witness, List<VerifierKey> logs, int listening, @Nullable PeopleTls tls) {
    String shown = host.contains(":") ? "[" + host + "]" : host;
    String url =
        (tls == null ? "http://" : "https://")
            + shown
            + ":"
            + listening
            + "/"
            + (tls == null ? "" : "#sha256=" + tls.pin());
    if (json) {
      ObjectNode ready =
          JsonMapper.builder()
              .build()
              .createObjectNode()
              .put("event", "ready")
              .put("url", url)
              .put("pid", ProcessHandle.current().pid())
              .put("evidence", witness.misbehaviour().size());
      witness.verifierKeys().forEach(v -> ready.withArray("keys").add(v.toString()));
      terminal.line(ready.toString());
      return;
    }
    terminal.line("The witness is up; it knows %d log keys.".formatted(logs.size()));
    terminal.line("  address   " + url);
    terminal.line("  key       " + witness.verifierKeys().getLast());
    terminal.line(
        "  evidence  %d signed contradictions kept".formatted(witness.misbehaviour().size()));
    terminal.line("A node asks it by a line of its witness.policy:");
    terminal.line("  witness NAME KEY " + url);
    terminal.line("Stop with Ctrl-C.");
  }
}
