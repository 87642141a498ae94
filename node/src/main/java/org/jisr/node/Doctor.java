package org.jisr.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jisr.exchange.ExchangeException;
import org.jisr.exchange.NodeKeys;
import org.jisr.log.LogException;
import org.jisr.log.LogReport;
import org.jisr.log.LogVerifier;
import org.jisr.log.VerifierKey;
import org.jspecify.annotations.Nullable;

/** Looks at the machine and the node's folder without changing anything, and says what to do. */
final class Doctor {
  private static final long SCARCE = 1L << 30;
  private static final long FULL = 200L << 20;
  private static final Instant BUILT = Instant.parse("2026-11-22T00:00:00Z");
  private static final Duration AHEAD = Duration.ofMinutes(2);

  private final Path data;
  private final Clock clock;

  Doctor(Path data, Clock clock) {
    this.data = data.toAbsolutePath().normalize();
    this.clock = clock;
  }

  List<Finding> examine() {
    List<Finding> findings = new ArrayList<>();
    findings.add(jdk());
    findings.add(disk());
    findings.add(clock());
    findings.add(folder());
    if (Files.exists(data.resolve("node.json"))) {
      findings.add(keys());
      findings.add(log());
    }
    return findings;
  }

  private static Finding jdk() {
    String version = System.getProperty("java.runtime.version");
    return Runtime.version().feature() >= 25
        ? Finding.ok("JDK", version)
        : Finding.failed("JDK", version, "Install a JDK 25 or newer and point JAVA_HOME at it.");
  }

  private Finding disk() {
    try {
      Path place = data;
      while (place != null && !Files.exists(place)) {
        place = place.getParent();
      }
      if (place == null) {
        throw new IOException("No folder of the path exists.");
      }
      long free = Files.getFileStore(place).getUsableSpace();
      String found = "%,d MB free for %s".formatted(free >> 20, data);
      if (free < FULL) {
        return Finding.failed("disk", found, "Free at least 1 GB; imports and the log stop soon.");
      }
      return free < SCARCE
          ? Finding.warning("disk", found, "Free at least 1 GB before the next import.")
          : Finding.ok("disk", found);
    } catch (IOException e) {
      return Finding.failed("disk", "not readable", "Check the mount of the data folder.");
    }
  }

  private Finding clock() {
    Instant now = clock.instant();
    Instant newest = newestFile();
    if (now.isBefore(BUILT)) {
      return Finding.failed("clock", now.toString(), "Set the clock: it is before this program.");
    }
    if (newest != null && newest.isAfter(now.plus(AHEAD))) {
      return Finding.failed(
          "clock",
          now + ", but the data folder was written at " + newest,
          "The clock was set back. Set it right (chrony or systemd-timesyncd) before working on.");
    }
    return Finding.ok("clock", now.toString());
  }

  private @Nullable Instant newestFile() {
    Path log = data.resolve("log").resolve("checkpoint");
    try {
      return Files.exists(log) ? Files.getLastModifiedTime(log).toInstant() : null;
    } catch (IOException e) {
      return null;
    }
  }

  private Finding folder() {
    if (!Files.exists(data)) {
      return Finding.warning(
          "data folder", data + " is absent", "./jisr up creates the node there.");
    }
    try {
      Profile profile = DataFolder.profile(data);
      if (profile == null) {
        return Finding.warning("data folder", data + " has no node", "./jisr up creates it there.");
      }
      return RestrictedFile.openToOthers(data)
          ? Finding.failed("data folder", data + " is open to others", "chmod 700 " + data)
          : Finding.ok("data folder", data + " holds " + profile.party());
    } catch (NodeException e) {
      return Finding.failed("data folder", e.code(), String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return Finding.failed("data folder", "not readable", "Check who owns " + data);
    }
  }

  private Finding keys() {
    Path folder = data.resolve("keys");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (RestrictedFile.openToOthers(file)) {
          return Finding.failed("keys", file + " is open to others", "chmod 600 " + file);
        }
      }
      Profile profile = DataFolder.profile(data);
      if (profile == null || FolderTree.isEmpty(folder)) {
        return Finding.failed("keys", folder + " is empty", "Restore the keys from a backup.");
      }
      NodeKeys keys = NodeKeys.createOrLoad(folder, profile.party());
      return Finding.ok("keys", "readable by their owner only; TLS pin " + keys.tlsPin());
    } catch (ExchangeException e) {
      return Finding.failed("keys", e.code(), String.valueOf(e.getMessage()));
    } catch (IOException | UncheckedIOException e) {
      return Finding.failed("keys", folder + " is not readable", "Restore the keys from a backup.");
    }
  }

  private Finding log() {
    try {
      List<VerifierKey> keys = LogKeyFile.read(data.resolve(LogKeyFile.NAME));
      LogReport report = LogVerifier.verify(data.resolve("log"), keys, List.of());
      return report.ok()
          ? Finding.ok("log", "%,d leaves verified".formatted(report.size()))
          : Finding.failed(
              "log",
              report.problems().size() + " problems, first " + report.problems().getFirst().code(),
              "Stop the node, keep a copy of the log as evidence, and restore a backup.");
    } catch (IOException | LogException e) {
      return Finding.failed(
          "log", "not readable", "Check the disk; restore the log from a backup.");
    }
  }
}
