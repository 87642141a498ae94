package org.jisr.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * The erasable side store: one file of records and one of fixed slots that say where each leaf's
 * record lies. A record is erased by overwriting it with zeros.
 *
 * <p>Channels are opened for each use, because an interrupted thread closes the one it holds.
 */
final class PrivateStore {
  private static final int SLOT = Long.BYTES + Integer.BYTES;

  private final Path values;
  private final Path slots;

  PrivateStore(Path folder) throws IOException {
    DurableFiles.createPrivateFolder(folder);
    this.values = folder.resolve("values");
    this.slots = folder.resolve("slots");
  }

  private PrivateStore(Path values, Path slots) {
    this.values = values;
    this.slots = slots;
  }

  /** The store in a folder that is only read. */
  static PrivateStore reading(Path folder) {
    return new PrivateStore(folder.resolve("values"), folder.resolve("slots"));
  }

  /** Writes the records of the leaves from {@code first} on; repeating it changes nothing. */
  void write(long first, List<StoredLeaf> leaves) throws IOException {
    try (FileChannel valueFile = forWriting(values);
        FileChannel slotFile = forWriting(slots)) {
      long end = end(slotFile, first, valueFile.size());
      ByteBuffer slotBytes = ByteBuffer.allocate(SLOT * leaves.size());
      ByteBuffer records =
          ByteBuffer.allocate(leaves.stream().mapToInt(l -> l.secret().length).sum());
      for (StoredLeaf leaf : leaves) {
        slotBytes.putLong(end + records.position()).putInt(leaf.secret().length);
        records.put(leaf.secret());
      }
      DurableFiles.writeAll(valueFile, records.flip(), end);
      valueFile.force(false);
      DurableFiles.writeAll(slotFile, slotBytes.flip(), SLOT * first);
      slotFile.force(false);
    }
  }

  /** The record of a leaf; empty when it has none. */
  byte[] read(long index) throws IOException {
    try (FileChannel slotFile = FileChannel.open(slots, StandardOpenOption.READ);
        FileChannel valueFile = FileChannel.open(values, StandardOpenOption.READ)) {
      ByteBuffer slot = slot(slotFile, index);
      long offset = slot.getLong();
      int length = slot.getInt();
      if (length < 0 || length > PrivateRecord.MAX_LENGTH) {
        throw new LogException(LogFault.COMMITMENT_INVALID);
      }
      ByteBuffer record = ByteBuffer.allocate(length);
      readAt(valueFile, record, offset);
      return record.array();
    }
  }

  /** Overwrites the record of a leaf with zeros. */
  void erase(long index) throws IOException {
    try (FileChannel slotFile = FileChannel.open(slots, StandardOpenOption.READ);
        FileChannel valueFile = FileChannel.open(values, StandardOpenOption.WRITE)) {
      ByteBuffer slot = slot(slotFile, index);
      long offset = slot.getLong();
      int length = slot.getInt();
      if (offset + length > valueFile.size()) {
        return;
      }
      DurableFiles.writeAll(valueFile, ByteBuffer.allocate(length), offset);
      valueFile.force(false);
    }
  }

  private static FileChannel forWriting(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /** Where the record of leaf {@code first} begins: after the one before it. */
  private static long end(FileChannel slotFile, long first, long valueSize) throws IOException {
    if (first == 0) {
      return 0;
    }
    if (slotFile.size() < SLOT * first) {
      return valueSize;
    }
    ByteBuffer slot = slot(slotFile, first - 1);
    return slot.getLong() + slot.getInt();
  }

  private static ByteBuffer slot(FileChannel slotFile, long index) throws IOException {
    ByteBuffer slot = ByteBuffer.allocate(SLOT);
    readAt(slotFile, slot, SLOT * index);
    return slot.flip().limit(SLOT);
  }

  /** Reads as much as there is; the rest stays zero, as after an erasure. */
  private static void readAt(FileChannel file, ByteBuffer bytes, long position) throws IOException {
    while (bytes.hasRemaining()) {
      if (file.read(bytes, position + bytes.position()) < 0) {
        return;
      }
    }
  }
}
