package org.jisr.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SortedMap;

/**
 * What opens a leaf's commitments: the salt and the values. All zeros once erased.
 *
 * @param salt 32 random bytes
 * @param values the committed values by field name
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared, never changed.
record PrivateRecord(byte[] salt, SortedMap<String, String> values) {
  static final int MAX_LENGTH = 1 << 20;

  byte[] bytes() {
    StringBuilder json = new StringBuilder();
    LeafCodec.appendMap(json, values);
    byte[] text = json.toString().getBytes(StandardCharsets.UTF_8);
    byte[] bytes = Arrays.copyOf(salt, salt.length + text.length);
    System.arraycopy(text, 0, bytes, salt.length, text.length);
    if (bytes.length > MAX_LENGTH) {
      throw new LogException(LogFault.LEAF_INVALID);
    }
    return bytes;
  }

  /** Reads a record that was not erased. */
  static PrivateRecord read(byte[] bytes) {
    if (bytes.length < Commitments.SALT_LENGTH) {
      throw new LogException(LogFault.COMMITMENT_INVALID);
    }
    byte[] salt = Arrays.copyOf(bytes, Commitments.SALT_LENGTH);
    byte[] text = Arrays.copyOfRange(bytes, Commitments.SALT_LENGTH, bytes.length);
    try {
      return new PrivateRecord(salt, LeafCodec.readMap(text));
    } catch (LogException e) {
      throw new LogException(LogFault.COMMITMENT_INVALID, e);
    }
  }

  /** Whether nothing is left of a record. */
  static boolean erased(byte[] bytes) {
    for (byte b : bytes) {
      if (b != 0) {
        return false;
      }
    }
    return true;
  }

  /** Whether the values are the ones the leaf committed to, all of them and no other. */
  boolean opens(LogEntry entry) {
    return Commitments.of(salt, values).equals(entry.commitments());
  }
}
