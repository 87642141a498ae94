package org.jisr.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TamperTest {
  private static final SigningKey KEY = SigningKey.generate("test");

  @TempDir private Path temporary;
  private Path folder;
  private Checkpoint earlier;

  @BeforeEach
  void build() {
    folder = temporary.resolve("log");
    earlier = grow(folder, 0, 100);
    grow(folder, 100, 300);
    assertThat(verify().problems()).isEmpty();
  }

  @Test
  void aFlippedByteInAnyFileOfTheTreeIsFoundAndPlaced() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (!name.startsWith("tile") && !name.equals("checkpoint")) {
          continue;
        }
        byte[] original = Files.readAllBytes(file);
        for (int at : new int[] {0, original.length / 2, original.length - 1}) {
          byte[] altered = original.clone();
          altered[at] ^= 1;
          Files.write(file, altered);
          LogReport report = verify();
          assertThat(report.ok()).as("%s byte %d", name, at).isFalse();
          assertThat(report.problems()).anyMatch(problem -> sameFile(problem.where(), name));
        }
        Files.write(file, original);
      }
    }
    assertThat(verify().problems()).isEmpty();
  }

  @Test
  void aCutOrMissingFileIsFound() throws IOException {
    for (String name : List.of("tile/0/000", "tile/entries/000", "tile/entries/001.p/44")) {
      Path file = folder.resolve(name);
      byte[] original = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(original, original.length - 1));
      assertThat(verify().problems()).anyMatch(problem -> sameFile(problem.where(), name));
      Files.delete(file);
      assertThat(verify().problems()).anyMatch(problem -> sameFile(problem.where(), name));
      Files.write(file, original);
    }
  }

  @Test
  void aLogRewrittenWithItsOwnKeyIsAForkForWhoeverHoldsAnEarlierCheckpoint() throws IOException {
    Path forked = temporary.resolve("forked");
    grow(forked, 1_000, 1_300);
    LogReport alone = LogVerifier.verify(forked, KEY.verifierKey());
    assertThat(alone.problems()).isEmpty();
    LogReport report = LogVerifier.verify(forked, KEY.verifierKey(), List.of(earlier));
    assertThat(report.problems()).extracting(LogProblem::code).containsExactly("LOG_FORKED");
  }

  @Test
  void aLogCutBackIsFoundByWhoeverHoldsALaterCheckpoint() throws IOException {
    Path cut = temporary.resolve("cut");
    grow(cut, 0, 50);
    LogReport report = LogVerifier.verify(cut, KEY.verifierKey(), List.of(earlier));
    assertThat(report.problems()).extracting(LogProblem::code).containsExactly("LOG_SHRUNK");
  }

  @Test
  void anAlteredSecretIsFoundAndNotShown() throws IOException {
    Path values = folder.resolve("private/values");
    byte[] bytes = Files.readAllBytes(values);
    bytes[40] ^= 1;
    Files.write(values, bytes);
    assertThat(verify().problems())
        .extracting(LogProblem::code)
        .containsExactly("LOG_COMMITMENT_INVALID");
    try (TransparencyLog log = TransparencyLog.open(folder, KEY, Clock.systemUTC())) {
      assertFault(() -> log.open(0), LogFault.COMMITMENT_INVALID);
      assertThat(log.open(1).values()).containsEntry("value", "1");
    }
  }

  @Test
  void aLogWhoseRightEdgeDiffersIsNotOpened() throws IOException {
    for (String name :
        List.of("tile/0/000", "tile/0/001.p/44", "tile/1/000.p/1", "tile/entries/001.p/44")) {
      Path file = folder.resolve(name);
      byte[] original = Files.readAllBytes(file);
      byte[] altered = original.clone();
      altered[5] ^= 1;
      Files.write(file, altered);
      assertFault(() -> open().close(), LogFault.DIFFERS);
      Files.delete(file);
      assertFault(() -> open().close(), LogFault.DIFFERS);
      Files.write(file, original);
    }
    open().close();
  }

  @Test
  void aLogWithoutItsCheckpointIsNotTakenForANewOne() throws IOException {
    Files.delete(folder.resolve("checkpoint"));
    assertFault(() -> open().close(), LogFault.DIFFERS);
  }

  @Test
  void anOldCheckpointPutBackUnderANewerJournalIsNotOpened() throws IOException {
    Path journal = folder.resolve("journal.0");
    List<StoredLeaf> lost = List.of(new StoredLeaf(new byte[] {1}, new byte[0]));
    Files.write(journal, new JournalBatch(305, lost).bytes());
    assertFault(() -> open().close(), LogFault.JOURNAL_DAMAGED);
  }

  private LogReport verify() {
    return LogVerifier.verify(folder, KEY.verifierKeys(), List.of(earlier));
  }

  private TransparencyLog open() {
    return TransparencyLog.open(folder, KEY, Clock.systemUTC());
  }

  private static Checkpoint grow(Path folder, int from, int to) {
    try (TransparencyLog log = TransparencyLog.open(folder, KEY, Clock.systemUTC())) {
      log.append(
          Stream.iterate(from, i -> i < to, i -> i + 1)
              .map(i -> new Leaf(LeafKind.CONSULT, Map.of(), Map.of("value", "" + i)))
              .toList());
      return log.publish();
    }
  }

  /**
   * Partial versions of earlier sizes hold the same bytes and are not read while wider ones are.
   */
  private static boolean sameFile(String where, String name) {
    return where.split("#")[0].equals(name.split("\\.p/")[0]);
  }

  private static void assertFault(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, LogFault fault) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(LogException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }
}
