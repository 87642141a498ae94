package org.jisr.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.log.LogFaults.assertFault;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody who holds the whole log, but not a leaf's salt, can confirm by guessing. */
final class ProbingTest {
  private static final SigningKey KEY = SigningKey.generate("ports.example/log");
  private static final List<String> GUESSES =
      IntStream.range(0, 500).mapToObj(i -> "officer-" + i).toList();

  @TempDir private Path folder;

  @Test
  void afterErasureNoGuessIsConfirmedByAnythingThatIsLeft() throws Exception {
    List<byte[]> salts = new ArrayList<>();
    LogEntry erased;
    try (TransparencyLog log = TransparencyLog.open(folder, KEY, Clock.systemUTC())) {
      for (int i = 0; i < 10; i++) {
        log.append(leaf("officer-" + i));
      }
      log.publish();
      erased = log.entry(7);
      try (SecretReader secrets = PrivateStore.reading(folder.resolve("private"))) {
        byte[] salt = PrivateRecord.read(secrets.read(7)).salt();
        assertThat(confirmed(erased, salt)).as("with its salt").containsExactly("officer-7");
      }
      log.erase(7);
    }
    salts.add(new byte[Commitments.SALT_LENGTH]);
    try (SecretReader secrets = PrivateStore.reading(folder.resolve("private"))) {
      assertThat(PrivateRecord.erased(secrets.read(7))).isTrue();
      for (int i = 0; i < 10; i++) {
        if (i != 7) {
          salts.add(PrivateRecord.read(secrets.read(i)).salt());
        }
      }
    }
    byte[] values = Files.readAllBytes(folder.resolve("private/values"));
    for (int at = 0; at + Commitments.SALT_LENGTH <= values.length; at += 16) {
      salts.add(java.util.Arrays.copyOfRange(values, at, at + Commitments.SALT_LENGTH));
    }
    for (byte[] salt : salts) {
      assertThat(confirmed(erased, salt)).isEmpty();
    }
    assertThat(LogVerifier.verify(folder, KEY.verifierKeys(), List.of()).problems()).isEmpty();
  }

  @Test
  void aFieldThatIsShownDoesNotHelpToGuessAnother() {
    byte[] salt = new byte[Commitments.SALT_LENGTH];
    new java.security.SecureRandom().nextBytes(salt);
    SortedMap<String, String> same = new TreeMap<>(Map.of("viewer", "x", "object", "x"));
    SortedMap<String, String> commitments = Commitments.of(salt, same);
    assertThat(commitments.get("viewer")).isNotEqualTo(commitments.get("object"));
  }

  @Test
  void aTreeThatCannotBeWrittenProvesNothingSoNothingIsSent() throws Exception {
    try (TransparencyLog log = TransparencyLog.open(folder, KEY, Clock.systemUTC())) {
      log.publish();
      Path tiles = folder.resolve("tile");
      Files.writeString(tiles, "in the way");
      long leaf = log.append(leaf("officer-1"));
      assertFault(() -> log.prove(leaf), LogFault.UNAVAILABLE);
      Files.delete(tiles);
      assertThat(log.prove(leaf).verify(KEY.verifierKeys()).index()).isEqualTo(leaf);
    }
  }

  private static Leaf leaf(String viewer) {
    return new Leaf(LeafKind.CONSULT, Map.of(), Map.of("viewer", viewer));
  }

  private static List<String> confirmed(LogEntry entry, byte[] salt) {
    return GUESSES.stream()
        .filter(
            guess ->
                Commitments.of(salt, new TreeMap<>(Map.of("viewer", guess)))
                    .equals(entry.commitments()))
        .toList();
  }
}
