package org.jisr.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The sets that are measured: ATT&amp;CK Enterprise where it is present, else an invented one. */
final class Sets {
  private static final int OBJECTS = 24_771;

  private Sets() {}

  /** A file to import: its name with the ending, and its bytes as uploaded. */
  static final class Set {
    private final String name;
    private final byte[] bytes;

    private Set(String name, byte[] bytes) {
      this.name = name;
      this.bytes = bytes;
    }

    String name() {
      return name;
    }

    byte[] bytes() {
      return bytes;
    }

    InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    byte[] unpacked() throws IOException {
      if (!name.endsWith(".gz")) {
        return bytes;
      }
      try (InputStream in = new GZIPInputStream(open())) {
        return in.readAllBytes();
      }
    }
  }

  static Set attack() throws IOException {
    Path file = attackFile();
    return new Set(file.getFileName().toString(), Files.readAllBytes(file));
  }

  /** The set as a file; an invented one is written to the temporary folder. */
  static Path attackFile() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      Path file = folder.resolveSibling("shared/data/stix/attack-enterprise-18.1.json.gz");
      if (Files.exists(file)) {
        return file;
      }
      folder = folder.getParent();
    }
    Path invented = Path.of(System.getProperty("java.io.tmpdir"), "jisr-bench-invented.json");
    return Files.writeString(invented, Invented.ordinary(OBJECTS));
  }
}
