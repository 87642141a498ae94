package org.jisr.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of files that wait or are being imported; a file is there whole and durable, or not.
 */
final class Spool {
  private static final Logger LOGGER = LoggerFactory.getLogger(Spool.class);
  private static final int BUFFER = 1 << 16;
  private static final String PART = ".part";

  private final Path folder;
  private final long limit;

  /**
   * A file that arrived.
   *
   * @param bytes its size
   * @param digest its SHA-256 in lower-case hexadecimal
   */
  record Arrived(Path file, long bytes, String digest) {}

  Spool(Path folder, long limit) throws IOException {
    this.folder = folder;
    this.limit = limit;
    Files.createDirectories(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    }
  }

  /** Takes the stream to disk; on any failure nothing of it remains. */
  Arrived receive(UUID id, InputStream content) {
    Path part = folder.resolve(id + PART);
    try {
      Arrived arrived = write(part, content);
      Files.move(part, file(id), StandardCopyOption.ATOMIC_MOVE);
      syncFolder();
      return new Arrived(file(id), arrived.bytes(), arrived.digest());
    } catch (IOException e) {
      deleteQuietly(part);
      throw new IntakeException(Obstacle.fault(e, IntakeFault.SPOOL_UNAVAILABLE), e);
    } catch (RuntimeException e) {
      deleteQuietly(part);
      throw e;
    }
  }

  Path file(UUID id) {
    return folder.resolve(id.toString());
  }

  void delete(UUID id) {
    deleteQuietly(file(id));
  }

  /** Removes what no unfinished import needs: remains of uploads that a crash cut off. */
  void sweep(Set<UUID> needed) throws IOException {
    try (var files = Files.list(folder)) {
      List<Path> stale =
          files.filter(file -> needed.stream().noneMatch(id -> file(id).equals(file))).toList();
      stale.forEach(Spool::deleteQuietly);
    }
  }

  /** Whether the file still is what arrived. */
  boolean unchanged(UUID id, String digest) throws IOException {
    if (!Files.isRegularFile(file(id))) {
      return false;
    }
    MessageDigest sha256 = sha256();
    try (InputStream in = Files.newInputStream(file(id))) {
      byte[] buffer = new byte[BUFFER];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        sha256.update(buffer, 0, n);
      }
    }
    return hexadecimal(sha256).equals(digest);
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  /** What was put in, in lower-case hexadecimal. */
  static String hexadecimal(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }

  private Arrived write(Path part, InputStream content) throws IOException {
    MessageDigest sha256 = sha256();
    long bytes = 0;
    try (FileChannel out =
        FileChannel.open(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      byte[] buffer = new byte[BUFFER];
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        bytes += n;
        if (bytes > limit) {
          throw new IntakeException(
              IntakeFault.FILE_TOO_LARGE, Map.of("limit", String.valueOf(limit)));
        }
        sha256.update(buffer, 0, n);
        ByteBuffer piece = ByteBuffer.wrap(buffer, 0, n);
        while (piece.hasRemaining()) {
          out.write(piece);
        }
      }
      out.force(true);
    }
    if (bytes == 0) {
      throw new IntakeException(IntakeFault.FILE_EMPTY);
    }
    return new Arrived(part, bytes, hexadecimal(sha256));
  }

  private void syncFolder() throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void deleteQuietly(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOGGER.warn("A spooled file could not be deleted.", e);
    }
  }
}
