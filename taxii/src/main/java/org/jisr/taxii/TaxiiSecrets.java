package org.jisr.taxii;

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

/** Passwords and tokens for servers: one file each, its owner's only, never in the database. */
public final class TaxiiSecrets {
  private final Path folder;

  /** Kept in this folder, which is created when needed. */
  public TaxiiSecrets(Path folder) {
    this.folder = folder;
  }

  /** Keeps the secret; it is durable when this returns. */
  public void put(UUID server, String secret) throws IOException {
    Path part = folder.resolve(server + ".part");
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
    Files.move(part, file(server), StandardCopyOption.ATOMIC_MOVE);
  }

  /** The secret, or null where none was kept. */
  public @Nullable String get(UUID server) throws IOException {
    return Files.exists(file(server))
        ? Files.readString(file(server), StandardCharsets.UTF_8)
        : null;
  }

  /** Forgets the secret. */
  public void remove(UUID server) throws IOException {
    Files.deleteIfExists(file(server));
  }

  private Path file(UUID server) {
    return folder.resolve(server.toString());
  }

  private FileAttribute<?>[] permissions(String permissions) {
    return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
