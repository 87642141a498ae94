package org.jisr.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads the erasable side store; what is cut off reads as zeros, like what was erased. */
final class SecretReader implements AutoCloseable {
  /** Bytes of a slot: the record's offset and length. */
  static final int SLOT = Long.BYTES + Integer.BYTES;

  private final FileChannel slotFile;
  private final FileChannel valueFile;

  SecretReader(Path slots, Path values) throws IOException {
    slotFile = FileChannel.open(slots, StandardOpenOption.READ);
    try {
      valueFile = FileChannel.open(values, StandardOpenOption.READ);
    } catch (IOException e) {
      slotFile.close();
      throw e;
    }
  }

  /** Whether the leaf has a slot at all. */
  boolean holds(long index) throws IOException {
    return held() > index;
  }

  /** How many leaves have a slot. */
  long held() throws IOException {
    return slotFile.size() / SLOT;
  }

  Slot slot(long index) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(SLOT);
    readAt(slotFile, bytes, SLOT * index);
    bytes.rewind();
    return checked(new Slot(bytes.getLong(), bytes.getInt()));
  }

  private static Slot checked(Slot slot) {
    if (slot.offset() < 0 || slot.length() < 0 || slot.length() > PrivateRecord.MAX_LENGTH) {
      throw new LogException(LogFault.COMMITMENT_INVALID);
    }
    return slot;
  }

  /** The slots of leaves in a row, read at once. */
  Slot[] slots(long first, int count) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(SLOT * count);
    readAt(slotFile, bytes, SLOT * first);
    bytes.rewind();
    Slot[] slots = new Slot[count];
    for (int i = 0; i < count; i++) {
      slots[i] = checked(new Slot(bytes.getLong(), bytes.getInt()));
    }
    return slots;
  }

  byte[] read(long index) throws IOException {
    Slot slot = slot(index);
    ByteBuffer bytes = ByteBuffer.allocate(slot.length());
    readAt(valueFile, bytes, slot.offset());
    return bytes.array();
  }

  private static void readAt(FileChannel file, ByteBuffer bytes, long position) throws IOException {
    while (bytes.hasRemaining()) {
      if (file.read(bytes, position + bytes.position()) < 0) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    try (slotFile) {
      valueFile.close();
    }
  }

  /**
   * Where a record lies in the file of values.
   *
   * @param offset its first byte
   * @param length its bytes, 0 for a leaf without one
   */
  record Slot(long offset, int length) {
    long end() {
      return offset + length;
    }
  }
}
