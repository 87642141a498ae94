package org.jisr.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jisr.stix.BundleEntry;
import org.jisr.stix.BundleException;
import org.jisr.stix.BundleLimits;
import org.jisr.stix.BundleReader;
import org.jisr.stix.StixObject;

/**
 * A file with a bundle, a TAXII envelope or a single object, which a verb reads one or more times.
 */
final class BundleFile {
  private final Path path;

  BundleFile(Path path) {
    this.path = path;
  }

  /** What is done with each object. */
  interface Step {
    void take(StixObject object) throws IOException;
  }

  Path path() {
    return path;
  }

  /**
   * Reads the file to its end.
   *
   * @return how many entries were refused, each of which the terminal was told of
   */
  long each(Terminal terminal, Step step) throws IOException {
    return read(step, refused -> terminal.note(line(refused)));
  }

  /** Reads the file again, without a word on what is refused. */
  void again(Step step) throws IOException {
    read(step, refused -> {});
  }

  private long read(Step step, java.util.function.Consumer<BundleEntry.Refused> told)
      throws IOException {
    long count = 0;
    try (BundleReader reader = open()) {
      for (BundleEntry entry = reader.next(); entry != null; entry = reader.next()) {
        switch (entry) {
          case BundleEntry.Accepted accepted -> step.take(accepted.object());
          case BundleEntry.Refused refused -> {
            count++;
            told.accept(refused);
          }
        }
      }
    } catch (BundleException e) {
      throw NodeException.failed(
          e.code(), String.valueOf(e.getMessage()), Map.of("file", path.toString()), e);
    }
    return count;
  }

  private BundleReader open() {
    try {
      return BundleReader.open(Files.newInputStream(path), BundleLimits.defaults());
    } catch (IOException e) {
      throw NodeException.failed(
          "FILE_UNREADABLE", "The file cannot be read.", Map.of("file", path.toString()), e);
    }
  }

  private String line(BundleEntry.Refused refused) {
    return "%s, line %d: %s (%s)"
        .formatted(path, refused.line(), refused.message(), refused.code());
  }
}
