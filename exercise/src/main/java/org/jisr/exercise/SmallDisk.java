package org.jisr.exercise;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A real file system of a few hundred megabytes, which can be filled to its last byte. */
final class SmallDisk implements AutoCloseable {
  private static final String SIZE = "size=700m";
  private static final int LARGEST = 1 << 20;

  private final Path folder;
  private final Path ballast;

  private SmallDisk(Path folder) {
    this.folder = folder;
    this.ballast = folder.resolve("ballast");
  }

  /** Mounts one on a new folder; null where this user may not. */
  static @Nullable SmallDisk mount(Path folder) {
    try {
      Files.createDirectories(folder);
      boolean mounted =
          run("mount", "-t", "tmpfs", "-o", SIZE, "tmpfs", folder.toAbsolutePath().toString());
      return mounted ? new SmallDisk(folder) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Leaves no room for one more byte. */
  void fill() {
    try (OutputStream out = Files.newOutputStream(ballast)) {
      for (int size = LARGEST; size > 0; size /= 2) {
        write(out, new byte[size]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(OutputStream out, byte[] chunk) {
    try {
      while (true) {
        out.write(chunk);
      }
    } catch (IOException e) {
      return; // There is no room for another chunk of this size.
    }
  }

  /** Makes room again. */
  void free() {
    try {
      Files.deleteIfExists(ballast);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    run("umount", "-l", folder.toAbsolutePath().toString());
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
