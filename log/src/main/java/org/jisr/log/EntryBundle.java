package org.jisr.log;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** Up to 256 entries in one file, each after its length in two bytes (C2SP tlog-tiles). */
final class EntryBundle {
  private static final int LENGTH_BYTES = 2;

  private EntryBundle() {}

  static byte[] write(List<byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      bytes.write(entry.length >>> 8);
      bytes.write(entry.length);
      bytes.writeBytes(entry);
    }
    return bytes.toByteArray();
  }

  /** The entries; throws {@link LogException} when the bytes end within one. */
  static List<byte[]> read(byte[] bytes) {
    List<byte[]> entries = new ArrayList<>();
    int at = 0;
    while (at < bytes.length) {
      if (bytes.length - at < LENGTH_BYTES) {
        throw new LogException(LogFault.DIFFERS);
      }
      int length = ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
      at += LENGTH_BYTES;
      if (bytes.length - at < length) {
        throw new LogException(LogFault.DIFFERS);
      }
      byte[] entry = new byte[length];
      System.arraycopy(bytes, at, entry, 0, length);
      entries.add(entry);
      at += length;
    }
    return entries;
  }
}
