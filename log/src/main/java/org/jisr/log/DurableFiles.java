package org.jisr.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.TreeSet;

/**
 * Files written so that a crash leaves either the old or the new one, never a half: temporary name,
 * forced to disk, renamed. Renames are durable after {@link #forceFolders}.
 */
final class DurableFiles {
  private static final String TEMPORARY = ".new";

  private final Set<Path> folders = new TreeSet<>();

  void write(Path file, byte[] bytes) throws IOException {
    Path folder = parent(file);
    createFolders(folder);
    Path temporary = file.resolveSibling(file.getFileName() + TEMPORARY);
    try (FileChannel channel =
        FileChannel.open(
            temporary,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      writeAll(channel, ByteBuffer.wrap(bytes), 0);
      channel.force(false);
    }
    Files.move(
        temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    folders.add(folder);
  }

  /** Makes the renames so far durable. */
  void forceFolders() throws IOException {
    for (Path folder : folders) {
      forceFolder(folder);
    }
    folders.clear();
  }

  static void writeAll(FileChannel channel, ByteBuffer bytes, long position) throws IOException {
    long at = position;
    while (bytes.hasRemaining()) {
      at += channel.write(bytes, at);
    }
  }

  /** Creates a folder that only its owner can enter, where the file system knows owners. */
  static void createPrivateFolder(Path folder) throws IOException {
    Files.createDirectories(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  static void forceFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private void createFolders(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    createFolders(parent(folder));
    Files.createDirectory(folder);
    folders.add(parent(folder));
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    if (parent == null) {
      throw new IllegalArgumentException("A file of the log lies in a folder.");
    }
    return parent;
  }
}
