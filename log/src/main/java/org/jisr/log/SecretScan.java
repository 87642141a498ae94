package org.jisr.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongConsumer;
import java.util.function.Predicate;

/**
 * Goes through the erasable side store from its beginning in large reads, and says which leaves'
 * values are worth opening. What was erased is zeros and is never worth it.
 */
final class SecretScan {
  private static final int SLOTS = 1_024;
  private static final long LARGEST = 16L << 20;

  private final Path folder;

  SecretScan(Path folder) {
    this.folder = folder;
  }

  /** Tells the indices below {@code size}, in order, whose stored text the predicate wants. */
  void each(long size, Predicate<String> wanted, LongConsumer found) throws IOException {
    try (SecretReader reader = PrivateStore.reading(folder);
        FileChannel values = FileChannel.open(folder.resolve("values"), StandardOpenOption.READ)) {
      long last = Math.min(size, reader.held());
      for (long first = 0; first < last; first += SLOTS) {
        chunk(reader, values, first, (int) Math.min(SLOTS, last - first), wanted, found);
      }
    }
  }

  private static void chunk(
      SecretReader reader,
      FileChannel values,
      long first,
      int count,
      Predicate<String> wanted,
      LongConsumer found)
      throws IOException {
    SecretReader.Slot[] slots = reader.slots(first, count);
    long begin = slots[0].offset();
    long end = begin;
    for (SecretReader.Slot slot : slots) {
      begin = Math.min(begin, slot.offset());
      end = Math.max(end, slot.end());
    }
    byte[] bytes = end - begin <= LARGEST ? read(values, begin, (int) (end - begin)) : new byte[0];
    for (int i = 0; i < count; i++) {
      SecretReader.Slot slot = slots[i];
      if (slot.length() > Commitments.SALT_LENGTH) {
        byte[] held = bytes.length > 0 ? bytes : reader.read(first + i);
        int at = bytes.length > 0 ? (int) (slot.offset() - begin) : 0;
        String text =
            new String(
                held,
                at + Commitments.SALT_LENGTH,
                slot.length() - Commitments.SALT_LENGTH,
                StandardCharsets.UTF_8);
        if (wanted.test(text)) {
          found.accept(first + i);
        }
      }
    }
  }

  private static byte[] read(FileChannel values, long begin, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (values.read(bytes, begin + bytes.position()) < 0) {
        break;
      }
    }
    return bytes.array();
  }
}
