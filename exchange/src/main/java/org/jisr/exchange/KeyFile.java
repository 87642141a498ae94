package org.jisr.exchange;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The one file that holds a node's keys; written whole or not at all, readable by its user only.
 */
final class KeyFile {
  private static final String NAME = "node-keys.json";

  private final Path folder;

  KeyFile(Path folder) {
    this.folder = folder;
  }

  NodeKeys readOrCreate(Supplier<NodeKeys> generator) {
    Path file = folder.resolve(NAME);
    try {
      if (!Files.exists(file)) {
        write(file, KeyJson.write(generator.get()));
      }
      byte[] stored = Files.readAllBytes(file);
      NodeKeys keys = KeyJson.read(stored);
      if (keys.logKey().complete() && !KeyJson.lacksSealing(stored)) {
        return keys;
      }
      // A file of before logs were signed with ML-DSA-44 too, or before envelopes were sealed.
      return replace(keys.withLogKey(keys.logKey().completed()));
    } catch (IOException e) {
      throw new ExchangeException(ExchangeFault.KEYS_UNREADABLE, e);
    }
  }

  NodeKeys replace(NodeKeys keys) {
    Path file = folder.resolve(NAME);
    try {
      write(file, KeyJson.write(keys));
      return KeyJson.read(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new ExchangeException(ExchangeFault.KEYS_UNREADABLE, e);
    }
  }

  private void write(Path file, byte[] json) throws IOException {
    Files.createDirectories(
        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path temporary = folder.resolve(NAME + ".new");
    Files.deleteIfExists(temporary);
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      ByteBuffer bytes = ByteBuffer.wrap(json);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel directory = FileChannel.open(folder, Set.of(StandardOpenOption.READ))) {
      directory.force(true);
    }
  }
}
