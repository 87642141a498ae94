package org.jisr.node;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds everything a node is, locked against a second node while it is open.
 *
 * <p>A folder of a newer version is refused before anything in it is touched.
 */
final class DataFolder implements AutoCloseable {
  private final Path folder;
  private final FileChannel channel;
  private final FileLock lock;

  private DataFolder(Path folder, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.channel = channel;
    this.lock = lock;
  }

  /** Opens the folder for one node, creating it where it is absent. */
  static DataFolder open(Path path) {
    Path folder = path.toAbsolutePath().normalize();
    try {
      profile(folder);
      RestrictedFile.folder(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw NodeException.environment(
            "DATA_FOLDER_IN_USE",
            "Another node runs on this data folder. Maybe stop it, or use another --data.",
            Map.of("folder", folder.toString()));
      }
      channel.truncate(0);
      String pid = ProcessHandle.current().pid() + "\n";
      channel.write(ByteBuffer.wrap(pid.getBytes(StandardCharsets.UTF_8)));
      return new DataFolder(folder, channel, lock);
    } catch (IOException e) {
      throw NodeException.environment(
          "DATA_FOLDER_UNUSABLE",
          "The data folder cannot be used. Maybe it belongs to another account or the disk is full.",
          Map.of("folder", folder.toString()),
          e);
    }
  }

  /** Who the node of that folder is, or null where it has none yet; reads only. */
  static @Nullable Profile profile(Path folder) {
    Path file = folder.resolve("node.json");
    try {
      return Files.exists(file) ? Profile.read(Files.readAllBytes(file)) : null;
    } catch (IOException e) {
      throw NodeException.environment(
          "DATA_FOLDER_UNUSABLE",
          "The data folder cannot be read. Maybe it belongs to another account.",
          Map.of("folder", folder.toString()),
          e);
    }
  }

  @Nullable Profile profile() {
    return profile(folder);
  }

  void remember(Profile profile) {
    write("node.json", profile.json());
  }

  /** Replaces a file of the folder, readable by its owner only. */
  void write(String name, byte[] bytes) {
    try {
      RestrictedFile.write(folder.resolve(name), bytes);
    } catch (IOException e) {
      throw NodeException.environment(
          "DATA_FOLDER_UNUSABLE",
          "The data folder cannot be written. Maybe the disk is full.",
          Map.of("folder", folder.toString()),
          e);
    }
  }

  /** Deletes a file of the folder where it exists. */
  void remove(String name) throws IOException {
    Files.deleteIfExists(folder.resolve(name));
  }

  Path path() {
    return folder;
  }

  /** A folder inside, created for its owner only where absent. */
  Path folder(String name) {
    try {
      return RestrictedFile.folder(folder.resolve(name));
    } catch (IOException e) {
      throw NodeException.environment(
          "DATA_FOLDER_UNUSABLE",
          "The data folder cannot be written. Maybe the disk is full.",
          Map.of("folder", folder.toString()),
          e);
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      throw NodeException.environment(
          "DATA_FOLDER_UNUSABLE",
          "The lock of the data folder could not be released.",
          Map.of(),
          e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }
}
