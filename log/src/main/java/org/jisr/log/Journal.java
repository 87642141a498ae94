package org.jisr.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The write-ahead files: leaves that are durable and not yet in tiles. One file takes new batches
 * while those of the other are being integrated; then the other is overwritten with zeros.
 *
 * <p>The caller sees to it that {@link #append} and {@link #rotate} exclude each other and that one
 * thread integrates.
 */
final class Journal implements AutoCloseable {
  private static final List<String> NAMES = List.of("journal.0", "journal.1");

  private final List<JournalSegment> segments = new ArrayList<>();
  private int current;

  private Journal() {}

  static Journal open(Path folder) throws IOException {
    Journal journal = new Journal();
    for (String name : NAMES) {
      journal.segments.add(new JournalSegment(folder.resolve(name)));
    }
    return journal;
  }

  /**
   * The leaves in a folder's journal from index {@code size} on.
   *
   * @throws LogException when an acknowledged leaf among them is missing
   */
  static List<StoredLeaf> recover(Path folder, long size) throws IOException {
    List<JournalBatch> batches = new ArrayList<>();
    for (String name : NAMES) {
      batches.addAll(JournalBatch.scan(JournalSegment.read(folder.resolve(name))));
    }
    batches.sort(Comparator.comparingLong(JournalBatch::first));
    List<StoredLeaf> leaves = new ArrayList<>();
    for (JournalBatch batch : batches) {
      long next = size + leaves.size();
      if (batch.first() > next) {
        throw new LogException(LogFault.JOURNAL_DAMAGED);
      }
      if (batch.end() > next) {
        leaves.addAll(batch.leaves().subList((int) (next - batch.first()), batch.leaves().size()));
      }
    }
    return leaves;
  }

  void append(JournalBatch batch) throws IOException {
    segments.get(current).append(batch.bytes());
  }

  /** Lets new batches go to the other file, which {@link #retire} made free. */
  void rotate() throws IOException {
    segments.get(current).heal();
    current = 1 - current;
  }

  /** Overwrites the file that takes no new batches: all its leaves are in tiles. */
  void retire() throws IOException {
    if (!segments.get(1 - current).clean()) {
      segments.get(1 - current).clear();
    }
  }

  /** Overwrites both files; nobody appends. */
  void clear() throws IOException {
    for (JournalSegment segment : segments) {
      segment.clear();
    }
  }

  @Override
  public void close() throws IOException {
    for (JournalSegment segment : segments) {
      segment.close();
    }
  }
}
