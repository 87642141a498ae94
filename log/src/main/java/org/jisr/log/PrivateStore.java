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
  private static final String VALUES = "values";
  private static final String SLOTS = "slots";

  private final Path folder;
  private final Path values;
  private final Path slots;

  PrivateStore(Path folder) throws IOException {
    DurableFiles.createPrivateFolder(folder);
    this.folder = folder;
    this.values = folder.resolve(VALUES);
    this.slots = folder.resolve(SLOTS);
  }

  Path folder() {
    return folder;
  }

  /** A reader that is kept open, for whoever reads all of a folder. */
  static SecretReader reading(Path folder) throws IOException {
    return new SecretReader(folder.resolve(SLOTS), folder.resolve(VALUES));
  }

  /** Writes the records of the leaves from {@code first} on; repeating it changes nothing. */
  void write(long first, List<StoredLeaf> leaves) throws IOException {
    try (FileChannel valueFile = forWriting(values);
        FileChannel slotFile = forWriting(slots)) {
      long end = end(first, valueFile.size());
      ByteBuffer slotBytes = ByteBuffer.allocate(SecretReader.SLOT * leaves.size());
      ByteBuffer records =
          ByteBuffer.allocate(leaves.stream().mapToInt(l -> l.secret().length).sum());
      for (StoredLeaf leaf : leaves) {
        slotBytes.putLong(end + records.position()).putInt(leaf.secret().length);
        records.put(leaf.secret());
      }
      DurableFiles.writeAll(valueFile, records.flip(), end);
      valueFile.force(false);
      DurableFiles.writeAll(slotFile, slotBytes.flip(), SecretReader.SLOT * first);
      slotFile.force(false);
    }
  }

  /** The record of a leaf; empty when it has none. */
  byte[] read(long index) throws IOException {
    try (SecretReader reader = new SecretReader(slots, values)) {
      return reader.read(index);
    }
  }

  /** Overwrites the record of a leaf with zeros. */
  void erase(long index) throws IOException {
    try (SecretReader reader = new SecretReader(slots, values);
        FileChannel valueFile = FileChannel.open(values, StandardOpenOption.WRITE)) {
      SecretReader.Slot slot = reader.slot(index);
      if (slot.end() <= valueFile.size()) {
        DurableFiles.writeAll(valueFile, ByteBuffer.allocate(slot.length()), slot.offset());
        valueFile.force(false);
      }
    }
  }

  private static FileChannel forWriting(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /** Where the record of leaf {@code first} begins: after the one before it. */
  private long end(long first, long valueSize) throws IOException {
    if (first == 0) {
      return 0;
    }
    try (SecretReader reader = new SecretReader(slots, values)) {
      return reader.holds(first - 1) ? reader.slot(first - 1).end() : valueSize;
    }
  }
}
