package org.jisr.intake;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Passwords and tokens of feeds: one file each, its owner's only, never in the database. */
final class FeedSecrets {
  private final Path folder;

  FeedSecrets(Path folder) {
    this.folder = folder;
  }

  void put(UUID feed, String secret) throws IOException {
    Path part = folder.resolve(feed + ".part");
    Files.createDirectories(folder, permissions("rwx------"));
    Files.deleteIfExists(part);
    Set<StandardOpenOption> create =
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel out = FileChannel.open(part, create, permissions("rw-------"))) {
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(secret);
      while (bytes.hasRemaining()) {
        out.write(bytes);
      }
      out.force(true);
    }
    Files.move(part, file(feed), StandardCopyOption.ATOMIC_MOVE);
  }

  @Nullable String get(UUID feed) throws IOException {
    return Files.exists(file(feed)) ? Files.readString(file(feed), StandardCharsets.UTF_8) : null;
  }

  void remove(UUID feed) throws IOException {
    Files.deleteIfExists(file(feed));
  }

  private Path file(UUID feed) {
    return folder.resolve(feed.toString());
  }

  private FileAttribute<?>[] permissions(String permissions) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
