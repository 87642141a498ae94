package org.jisr.node;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Stream;
import org.jisr.exchange.Exchange;
import org.jisr.law.LawException;
import org.jisr.law.PartyId;
import org.jisr.log.CosigningKey;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.LogException;
import org.jisr.log.TransparencyLog;
import org.jisr.log.Witness;
import org.jisr.log.WitnessPolicy;
import org.jisr.log.WitnessPublisher;
import org.jisr.log.WitnessRhythm;
import org.jisr.log.WitnessTransport;

/**
 * The node as a witness of its partners, and its own log before its witnesses, where {@value
 * #POLICY} in the data folder says who they are.
 */
final class NodeWitnesses {
  static final String POLICY = "witness.policy";

  /** A folder with the policies of partners' logs, one file for each. */
  static final String PARTNERS = "partner-policies";

  private final DataFolder data;
  private final TransparencyLog log;
  private final Exchange exchange;
  private final Clock clock;

  NodeWitnesses(DataFolder data, TransparencyLog log, Exchange exchange, Clock clock) {
    this.data = data;
    this.log = log;
    this.exchange = exchange;
    this.clock = clock;
  }

  /** Makes this node a witness that its partners may ask. */
  void serve(Closing closing) {
    Path folder = data.folder("witness");
    CosigningKey key =
        WitnessKeys.readOrCreate(
            folder, exchange.identity().party().value() + "/witness", this::noteKey);
    Witness witness = closing.add(Witness.open(folder, key, clock));
    exchange.witnessing().witnessWith(witness);
  }

  private void noteKey(CosigningKey key) {
    String id = HexFormat.of().toHexDigits(key.verifierKeys().getLast().keyId());
    log.append(
        new Leaf(
            LeafKind.KEY,
            Map.of("purpose", "witness", "action", "created", "keyId", id),
            Map.of()));
  }

  /** Begins to show this log to the policy's witnesses; does nothing where there is no policy. */
  void publish(Closing closing, WitnessRhythm rhythm) {
    Path file = data.path().resolve(POLICY);
    if (!Files.exists(file)) {
      return;
    }
    WitnessPolicy policy = read(file);
    try {
      WitnessPublisher publisher =
          closing.add(
              new WitnessPublisher(
                  log,
                  policy,
                  witness -> {
                    String partner = WitnessAddress.partner(witness);
                    return partner == null
                        ? WitnessAddress.transport(witness)
                        : partner(partner, file);
                  },
                  rhythm,
                  clock));
      notePolicy(policy);
      publisher.start();
    } catch (LogException e) {
      throw NodeException.usage(
          "WITNESS_POLICY",
          "The witness policy has no log line with this node's key; it is in "
              + LogKeyFile.NAME
              + ".",
          Map.of("file", file.toString(), "code", e.code()));
    }
  }

  /** Checks partners' logs from now on against the policies agreed for them. */
  void judgePartners() {
    Path folder = data.path().resolve(PARTNERS);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      files
          .filter(file -> file.toString().endsWith(".policy"))
          .sorted()
          .forEach(file -> exchange.witnessing().judgeBy(read(file)));
    } catch (IOException e) {
      throw unreadable(folder, e);
    }
  }

  private WitnessTransport partner(String name, Path file) {
    try {
      return exchange.witnessing().wayTo(new PartyId(name));
    } catch (LawException e) {
      throw NodeException.usage(
          "WITNESS_POLICY",
          "A witness's partner: is not the stable name of a party.",
          Map.of("file", file.toString()));
    }
  }

  private static WitnessPolicy read(Path file) {
    try {
      return LogTrust.policy(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static NodeException unreadable(Path file, IOException cause) {
    return NodeException.environment(
        "WITNESS_POLICY",
        "A witness policy cannot be read. Maybe it belongs to another account.",
        Map.of("file", file.toString()),
        cause);
  }

  /** A policy takes effect with a leaf; the leaf is not repeated while it stays the same. */
  private void notePolicy(WitnessPolicy policy) {
    String hash =
        HexFormat.of().formatHex(Sha256.start().digest(policy.toString().getBytes(UTF_8)));
    Path noted = data.folder("witness").resolve("policy.sha256");
    try {
      if (Files.exists(noted) && Files.readString(noted).strip().equals(hash)) {
        return;
      }
    } catch (IOException e) {
      throw NodeException.environment(
          "DATA_FOLDER_UNUSABLE",
          "The data folder cannot be read. Maybe it belongs to another account.",
          Map.of("file", noted.toString()),
          e);
    }
    log.append(
        new Leaf(
            LeafKind.POLICY,
            Map.of("policy", "witnesses", "action", "in-force", "hash", hash),
            Map.of("by", "operator")));
    data.write("witness/policy.sha256", (hash + '\n').getBytes(UTF_8));
  }
}
