package org.jisr.node;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The packaged PostgreSQL, unpacked once for each account of the machine.
 *
 * <p>The folder's name carries the size of the archive, so that an upgrade unpacks beside the old
 * one and a running server never loses its files.
 */
final class DatabaseProgram {
  /** The form of data folder the packaged server reads, as its {@code PG_VERSION} says. */
  static final String MAJOR_VERSION = "18";

  private final Path folder;

  private DatabaseProgram(Path folder) {
    this.folder = folder;
  }

  /** Finds or unpacks the program below the given cache folder. */
  static DatabaseProgram unpack(Path cache) {
    String archive = archive();
    URL resource = DatabaseProgram.class.getResource("/" + archive);
    if (resource == null) {
      throw NodeException.environment(
          "DATABASE_NOT_PACKAGED",
          "No PostgreSQL is packaged for this machine. Maybe use one of your own with --db URL.",
          Map.of("archive", archive));
    }
    try {
      URLConnection connection = resource.openConnection();
      Path folder = cache.resolve("postgres-" + connection.getContentLengthLong());
      try (InputStream in = connection.getInputStream()) {
        if (!Files.exists(folder)) {
          unpack(in, folder);
        }
      }
      return new DatabaseProgram(folder);
    } catch (IOException e) {
      throw NodeException.environment(
          "DATABASE_NOT_UNPACKED",
          "The packaged PostgreSQL could not be unpacked. Maybe the disk is full.",
          Map.of("folder", cache.toString()),
          e);
    }
  }

  /** One of the packaged programs: {@code initdb}, {@code pg_ctl}, {@code postgres}. */
  String path(String program) {
    return folder.resolve("bin").resolve(program).toString();
  }

  /** The cache of the account that runs this process. */
  static Path defaultCache() {
    String cache = System.getenv("XDG_CACHE_HOME");
    return (cache == null || cache.isBlank()
            ? NodeSettings.home().resolve(".cache")
            : Path.of(cache))
        .resolve("jisr");
  }

  private static String archive() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    boolean arm = machine.equals("aarch64");
    if (system.contains("mac")) {
      return "postgres-darwin-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }
    return "postgres-linux-" + (arm ? "arm_64" : "x86_64") + ".txz";
  }

  private static void unpack(InputStream in, Path folder) throws IOException {
    Path parent = folder.toAbsolutePath().getParent();
    Files.createDirectories(parent);
    Path temporary = Files.createTempDirectory(parent, "unpacking-");
    try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, temporary);
      }
    }
    try {
      Files.move(temporary, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (!Files.exists(folder)) {
        throw e;
      }
      FolderTree.delete(temporary);
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
      throws IOException {
    Path target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("The archive names a file outside its folder.");
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
    } else if (entry.isSymbolicLink()) {
      Files.createDirectories(target.getParent());
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.createDirectories(target.getParent());
      Files.copy(tar, target);
      if ((entry.getMode() & 0111) != 0) {
        target.toFile().setExecutable(true, false);
      }
    }
  }
}
