package org.jisr.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CrashTest {
  private static final SigningKey KEY = SigningKey.generate("test");
  private static final int KILLS = 5;

  @Test
  void everyAcknowledgedLeafSurvivesKillNine(@TempDir Path temporary) throws Exception {
    Path folder = temporary.resolve("log");
    Map<Long, String> acknowledged = new TreeMap<>();
    List<Checkpoint> checkpoints = new ArrayList<>();
    for (int kill = 0; kill < KILLS; kill++) {
      int promised = acknowledged.size();
      runUntilKilled(folder, acknowledged);
      assertThat(acknowledged).hasSizeGreaterThan(promised);
      try (TransparencyLog log = TransparencyLog.open(folder, KEY, Clock.systemUTC())) {
        assertThat(log.size()).isGreaterThanOrEqualTo(acknowledged.size());
        for (var leaf : acknowledged.entrySet()) {
          assertThat(log.open(leaf.getKey()).values()).containsEntry("value", leaf.getValue());
        }
        checkpoints.add(log.publish());
      }
      LogReport report = LogVerifier.verify(folder, KEY.verifierKey(), checkpoints);
      assertThat(report.problems()).isEmpty();
    }
  }

  private static void runUntilKilled(Path folder, Map<Long, String> acknowledged) throws Exception {
    int enough = ThreadLocalRandom.current().nextInt(1, 600);
    Process process =
        ChildProcess.start(List.of(), AppendingProcess.class, folder.toString(), KEY.secretText());
    try (BufferedReader lines = process.inputReader()) {
      int read = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.matches("[0-9]+ [0-9a-f]+")) {
          continue; // The last line may be cut by the kill.
        }
        String[] parts = line.split(" ");
        String known = acknowledged.putIfAbsent(Long.parseLong(parts[0]), parts[1]);
        assertThat(known).as("index %s was given twice", parts[0]).isNull();
        if (++read == enough) {
          process.toHandle().destroyForcibly(); // Unlike the process, leaves its output readable.
        }
      }
    }
    process.waitFor();
  }
}
