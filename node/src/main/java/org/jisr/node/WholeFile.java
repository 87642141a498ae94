package org.jisr.node;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * A file that is there whole or not at all: written beside its place, forced to the disk, then
 * given its name.
 */
final class WholeFile {
  private final Path target;

  WholeFile(Path target) {
    this.target = target.toAbsolutePath();
  }

  /** Throws {@code FILE_UNWRITABLE}, and leaves what was there, when the disk or the line fails. */
  void write(InputStream content) {
    Path part = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      try (FileChannel channel =
              FileChannel.open(
                  part,
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE,
                  StandardOpenOption.TRUNCATE_EXISTING);
          OutputStream out = Channels.newOutputStream(channel)) {
        content.transferTo(out);
        channel.force(true);
      }
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel folder =
          FileChannel.open(target.resolveSibling(""), StandardOpenOption.READ)) {
        folder.force(true);
      }
    } catch (IOException e) {
      discard(part);
      throw NodeException.failed(
          "FILE_UNWRITABLE",
          "The file could not be written, so nothing of it was kept. Maybe the disk is full, or the"
              + " folder is not there; what it held still waits.",
          Map.of("file", target.toString()),
          e);
    }
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // The disk is in trouble; the next run writes over it.
    }
  }
}
