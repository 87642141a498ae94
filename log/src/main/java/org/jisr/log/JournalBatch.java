package org.jisr.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Leaves that were made durable together: magic, length, CRC-32C, first index, count, then each
 * entry and its secret after their lengths.
 *
 * @param first the index of the first leaf; all before it were durable when this was written
 * @param leaves the leaves in their order
 */
record JournalBatch(long first, List<StoredLeaf> leaves) {
  /** Begins with a byte that UTF-8 never has, so no value inside a leaf can pass for a batch. */
  private static final int MAGIC = 0xfe4a4c31;

  private static final int HEADER = 3 * Integer.BYTES;
  private static final int BODY_HEADER = Long.BYTES + Integer.BYTES;

  /** The index after the last leaf. */
  long end() {
    return first + leaves.size();
  }

  byte[] bytes() {
    int length = BODY_HEADER;
    for (StoredLeaf leaf : leaves) {
      length += 2 * Integer.BYTES + leaf.entry().length + leaf.secret().length;
    }
    ByteBuffer bytes = ByteBuffer.allocate(HEADER + length);
    bytes.putInt(MAGIC).putInt(length).putInt(0).putLong(first).putInt(leaves.size());
    for (StoredLeaf leaf : leaves) {
      bytes.putInt(leaf.entry().length).put(leaf.entry());
      bytes.putInt(leaf.secret().length).put(leaf.secret());
    }
    return bytes.putInt(2 * Integer.BYTES, crc(bytes.array(), HEADER, length)).array();
  }

  /**
   * All whole batches in a segment's bytes. What is torn, overwritten or zero between and after
   * them is skipped: whether something acknowledged is missing shows in the indexes.
   */
  static List<JournalBatch> scan(byte[] segment) {
    List<JournalBatch> batches = new ArrayList<>();
    ByteBuffer bytes = ByteBuffer.wrap(segment);
    int at = 0;
    while (at + HEADER + BODY_HEADER <= segment.length) {
      int length = bytes.getInt(at + Integer.BYTES);
      if (bytes.getInt(at) == MAGIC
          && length >= BODY_HEADER
          && length <= segment.length - at - HEADER
          && bytes.getInt(at + 2 * Integer.BYTES) == crc(segment, at + HEADER, length)) {
        batches.add(read(bytes.slice(at + HEADER, length)));
        at += HEADER + length;
      } else {
        at++;
      }
    }
    return batches;
  }

  private static JournalBatch read(ByteBuffer body) {
    long first = body.getLong();
    int count = body.getInt();
    List<StoredLeaf> leaves = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      leaves.add(new StoredLeaf(chunk(body), chunk(body)));
    }
    return new JournalBatch(first, leaves);
  }

  private static byte[] chunk(ByteBuffer body) {
    byte[] chunk = new byte[body.getInt()];
    body.get(chunk);
    return chunk;
  }

  private static int crc(byte[] bytes, int offset, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, offset, length);
    return (int) crc.getValue();
  }
}
