package org.jisr.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading many leaves at once says what reading them one by one says. */
final class LogReadingTest {
  private static final int LEAVES = 700;

  @TempDir Path folder;
  private TransparencyLog log;

  @BeforeEach
  void fill() {
    log =
        TransparencyLog.open(
            folder, SigningKey.generate("reading.example"), InstantSource.system());
    List<Leaf> leaves = new ArrayList<>();
    for (int i = 0; i < LEAVES; i++) {
      leaves.add(
          new Leaf(
              LeafKind.CONSULT,
              Map.of("purpose", "event-security"),
              i % 3 == 0 ? Map.of() : Map.of("object", "identity--" + i % 7)));
    }
    log.append(leaves.subList(0, LEAVES - 5));
    log.publish();
    log.append(leaves.subList(LEAVES - 5, LEAVES));
  }

  @AfterEach
  void close() {
    log.close();
  }

  private List<Long> each(long from, long to) {
    List<Long> seen = new ArrayList<>();
    log.each(from, to, entry -> seen.add(entry.index()));
    return seen;
  }

  @Test
  void aStretchIsGivenInOrderWithWhatIsNotInTheTreeYet() {
    for (long from : new long[] {0, 1, 255, 256, 257, 690, 699, 700}) {
      for (long to : new long[] {0, 256, 512, 695, 697, 700, 900}) {
        assertThat(each(from, to))
            .as("%s to %s", from, to)
            .containsExactlyElementsOf(
                LongStream.range(from, Math.max(from, Math.min(to, LEAVES))).boxed().toList());
      }
    }
  }

  @Test
  void whatIsOpenedTogetherIsWhatIsOpenedAlone() {
    List<OpenedLeaf> together = new ArrayList<>();
    log.erase(4);
    List<Long> wanted = List.of(1L, 3L, 4L, 255L, 256L, 600L, 696L, 699L);
    log.open(wanted, together::add);
    assertThat(together).isEqualTo(wanted.stream().map(log::open).toList());
    assertThat(together.get(2).erased()).isTrue();
    assertThatThrownBy(() -> log.open(List.of((long) LEAVES), leaf -> {}))
        .isInstanceOf(LogException.class);
  }

  @Test
  void aSearchFindsEveryLeafThatHoldsTheTextAndNoneThatWasErased() {
    log.erase(8);
    List<Long> found = new ArrayList<>();
    log.search(values -> values.contains("identity--1"), leaf -> found.add(leaf.entry().index()));
    assertThat(found)
        .containsExactlyElementsOf(
            LongStream.range(0, LEAVES)
                .filter(i -> i % 3 != 0 && i % 7 == 1 && i != 8)
                .boxed()
                .toList());
  }

  @Test
  void filesAloneGiveTheSameLeavesAndRoots() {
    Checkpoint checkpoint = log.publish();
    LogFolder files = LogFolder.open(folder, log.verifierKey());
    List<LogEntry> read = new ArrayList<>();
    files.each(LEAVES, read::add);
    assertThat(read).isEqualTo(log.entries(LEAVES, LEAVES).reversed());
    assertThat(files.root(LEAVES)).isEqualTo(checkpoint.root()).isEqualTo(log.root(LEAVES));
    assertThat(files.root(300)).isEqualTo(log.checkpointAt(300).root());
    assertThatThrownBy(() -> files.root(LEAVES + 1)).isInstanceOf(LogException.class);
  }
}
