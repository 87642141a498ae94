package org.jisr.node;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The files of a log on their way into an archive and out of it. Salts and committed values are
 * sealed leaf by leaf, so that those of an erased leaf go with its key; the rest is public anyway.
 */
final class LogCopy {
  private static final String PRIVATE = "private";
  private static final String VALUES = "private/values";
  private static final String SLOTS = "private/slots";
  private static final int SLOT = Long.BYTES + Integer.BYTES;
  private static final int LONGEST = 1 << 20;

  private final Path log;
  private final ArchiveWriter archive;
  private final byte[] archiveKey;

  LogCopy(Path log, ArchiveWriter archive, byte[] archiveKey) {
    this.log = log;
    this.archive = archive;
    this.archiveKey = archiveKey;
  }

  /** Adds the log, the checkpoint first; returns how many leaves have a slot. */
  long write(LongFunction<byte @Nullable []> keys) throws IOException {
    add("checkpoint");
    for (Path file : FolderTree.files(log)) {
      String name = log.relativize(file).toString();
      if (!name.equals("checkpoint")
          && !name.startsWith(PRIVATE)
          && !name.endsWith(".lock")
          && !name.endsWith(".new")) {
        add(name);
      }
    }
    return writePrivate(keys);
  }

  private void add(String name) throws IOException {
    archive.<IOException>addSealed(
        "log/" + name, archiveKey, out -> Files.copy(log.resolve(name), out));
  }

  private long writePrivate(LongFunction<byte @Nullable []> keys) throws IOException {
    Path slots = log.resolve(SLOTS);
    if (!Files.exists(slots)) {
      return 0;
    }
    long count = Files.size(slots) / SLOT;
    archive.<IOException>addSealed(
        "private",
        archiveKey,
        out -> {
          Sealing sealing = new Sealing();
          DataOutputStream records = new DataOutputStream(out);
          try (DataInputStream in =
                  new DataInputStream(new BufferedInputStream(Files.newInputStream(slots)));
              RandomAccessFile values = new RandomAccessFile(log.resolve(VALUES).toFile(), "r")) {
            for (long leaf = 0; leaf < count; leaf++) {
              byte[] plain = record(values, in.readLong(), in.readInt());
              byte[] key = keys.apply(leaf);
              byte[] sealed =
                  key == null || plain.length == 0
                      ? new byte[0]
                      : sealing.seal(key, plain, plain.length);
              records.writeInt(plain.length);
              records.writeInt(sealed.length);
              records.write(sealed);
            }
          }
          records.flush();
        });
    return count;
  }

  private static byte[] record(RandomAccessFile values, long offset, int length)
      throws IOException {
    if (length < 0 || length > LONGEST) {
      throw new IOException("The log's private part is damaged.");
    }
    byte[] bytes = new byte[length];
    try {
      values.seek(offset);
      values.readFully(bytes);
    } catch (EOFException e) {
      // Written by nobody yet: reads as erased, like in the log itself.
      return new byte[length];
    }
    return bytes;
  }

  /** Writes the private part back; a leaf whose key was destroyed has zeros there, as if erased. */
  static void readPrivate(InputStream in, Path log, LongFunction<byte @Nullable []> keys)
      throws IOException {
    Path folder = Files.createDirectories(log.resolve(PRIVATE));
    Sealing sealing = new Sealing();
    try (DataInputStream records = new DataInputStream(in);
        DataOutputStream slots = output(folder.resolve("slots"));
        DataOutputStream values = output(folder.resolve("values"))) {
      long offset = 0;
      for (long leaf = 0; ; leaf++) {
        int length;
        try {
          length = records.readInt();
        } catch (EOFException e) {
          return;
        }
        int sealedLength = records.readInt();
        if (length < 0 || length > LONGEST || sealedLength < 0 || sealedLength > 2 * LONGEST) {
          throw new IOException("The log's private part is damaged.");
        }
        byte[] sealed = new byte[sealedLength];
        records.readFully(sealed);
        byte[] key = sealed.length == 0 ? null : keys.apply(leaf);
        values.write(key == null ? new byte[length] : sealing.open(key, sealed));
        slots.writeLong(offset);
        slots.writeInt(length);
        offset += length;
      }
    } catch (GeneralSecurityException e) {
      throw new IOException("The log's private part is damaged or sealed by another key.", e);
    }
  }

  private static DataOutputStream output(Path file) throws IOException {
    return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
  }
}
