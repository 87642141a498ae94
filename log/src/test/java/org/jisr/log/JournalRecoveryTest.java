package org.jisr.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalRecoveryTest {
  @TempDir private Path folder;

  @Test
  void aTailTornAtAnyByteLosesOnlyTheBatchThatWasNotAcknowledged() throws IOException {
    int first = batch(0, 2).bytes().length;
    int second = batch(2, 1).bytes().length;
    byte[] segment = new byte[1024];
    System.arraycopy(batch(0, 2).bytes(), 0, segment, 0, first);
    System.arraycopy(batch(2, 1).bytes(), 0, segment, first, second);
    for (int torn = first; torn < first + second; torn++) {
      byte[] cut = Arrays.copyOf(Arrays.copyOf(segment, torn), segment.length);
      cut[torn] = (byte) ~segment[torn];
      write("journal.0", cut);
      assertThat(texts(0)).containsExactly("0", "1");
    }
    write("journal.0", segment);
    assertThat(texts(0)).containsExactly("0", "1", "2");
  }

  @Test
  void whatIsAlreadyInTheTreeIsSkippedAndBothFilesAreRead() throws IOException {
    write("journal.0", batch(4, 3).bytes());
    write("journal.1", batch(2, 2).bytes());
    assertThat(texts(0 + 2)).containsExactly("2", "3", "4", "5", "6");
    assertThat(texts(5)).containsExactly("5", "6");
    assertThat(texts(7)).isEmpty();
  }

  @Test
  void aDamagedBatchBeforeAnAcknowledgedOneIsNotPassedOver() throws IOException {
    byte[] damaged = batch(0, 1).bytes();
    damaged[damaged.length - 6] ^= 1;
    byte[] intact = batch(1, 1).bytes();
    byte[] segment = Arrays.copyOf(damaged, damaged.length + intact.length);
    System.arraycopy(intact, 0, segment, damaged.length, intact.length);
    write("journal.0", segment);
    assertThatThrownBy(() -> Journal.recover(folder, 0))
        .isInstanceOfSatisfying(
            LogException.class, e -> assertThat(e.fault()).isEqualTo(LogFault.JOURNAL_DAMAGED));
  }

  @Test
  void aFailedAppendLeavesNothingForRecovery() throws IOException {
    try (JournalSegment segment = new JournalSegment(folder.resolve("journal.0"))) {
      segment.clear();
      segment.append(batch(0, 1).bytes());
      assertThat(segment.clean()).isFalse();
      segment.append(batch(1, 1).bytes());
      assertThat(texts(0)).containsExactly("0", "1");
      segment.clear();
      assertThat(segment.clean()).isTrue();
    }
    assertThat(texts(0)).isEmpty();
    assertThat(Files.readAllBytes(folder.resolve("journal.0"))).containsOnly(0);
  }

  private void write(String name, byte[] bytes) throws IOException {
    Files.write(folder.resolve(name), bytes);
  }

  private List<String> texts(long size) throws IOException {
    return Journal.recover(folder, size).stream()
        .map(leaf -> new String(leaf.entry(), StandardCharsets.UTF_8))
        .toList();
  }

  private static JournalBatch batch(int first, int count) {
    List<StoredLeaf> leaves = new ArrayList<>();
    for (int i = first; i < first + count; i++) {
      byte[] secret = ("secret " + i).getBytes(StandardCharsets.UTF_8);
      leaves.add(new StoredLeaf(Integer.toString(i).getBytes(StandardCharsets.UTF_8), secret));
    }
    return new JournalBatch(first, leaves);
  }
}
