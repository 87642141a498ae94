package org.jisr.exercise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** Copies and deletes folders. */
final class Folders {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private Folders() {}

  /**
   * Copies a log that goes on growing: the checkpoint first, so that all it speaks of comes after
   * it; then what it names is there and stays.
   */
  static void copyLog(Path from, Path to) {
    try {
      Files.createDirectories(to);
      Files.copy(from.resolve("checkpoint"), to.resolve("checkpoint"));
      Files.walkFileTree(from, new Copying(from, to));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies what is not there yet; a file that was only there for a moment is passed over. */
  private static final class Copying extends SimpleFileVisitor<Path> {
    private final Path from;
    private final Path to;

    Copying(Path from, Path to) {
      this.from = from;
      this.to = to;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      Files.createDirectories(target(folder));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (!Files.exists(target(file)) && !file.toString().endsWith(".new")) {
        Files.copy(file, target(file));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    private Path target(Path file) {
      return to.resolve(from.relativize(file).toString());
    }
  }

  /** Deletes a folder; a program that is just ending may still write there for a moment. */
  static void delete(Path folder) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!deleted(folder) && System.nanoTime() < end) {
      Thread.onSpinWait();
    }
  }

  private static boolean deleted(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
      return true;
    } catch (IOException | UncheckedIOException e) {
      return !Files.exists(folder);
    }
  }
}
