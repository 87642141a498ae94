package org.jisr.node;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.jisr.stix.BundleWriter;
import org.jisr.stix.StixObject;
import org.jspecify.annotations.Nullable;

/**
 * The bundle that a verb makes: on standard output, or in a file that appears only when it is
 * whole, so that it may also replace one of those that are read.
 */
final class BundleOutput implements AutoCloseable {
  private final @Nullable Path file;
  private final @Nullable Path draft;
  private final BundleWriter writer;

  BundleOutput(Terminal terminal, @Nullable Path file) throws IOException {
    this.file = file;
    this.draft = file == null ? null : draft(file);
    OutputStream out = draft == null ? kept(terminal.out()) : Files.newOutputStream(draft);
    this.writer = new BundleWriter(new BufferedOutputStream(out, 1 << 16));
  }

  void write(StixObject object) throws IOException {
    writer.write(object);
  }

  long count() {
    return writer.count();
  }

  /** Writes the end and puts the file in its place. */
  void finish() throws IOException {
    writer.finish();
    writer.close();
    if (file != null && draft != null) {
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  @Override
  public void close() throws IOException {
    writer.close();
    if (draft != null) {
      Files.deleteIfExists(draft);
    }
  }

  private static Path draft(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    try {
      return Files.createTempFile(folder, ".jisr-", ".part");
    } catch (IOException e) {
      throw NodeException.failed(
          "FILE_UNWRITABLE", "The file cannot be written.", Map.of("file", file.toString()), e);
    }
  }

  /** Standard output stays open. */
  private static OutputStream kept(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int from, int count) throws IOException {
        out.write(bytes, from, count);
      }

      @Override
      public void close() throws IOException {
        out.flush();
      }
    };
  }
}
