package org.jisr.exercise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Public data that may lie beside a checkout, in {@code ../shared/data}. */
final class SharedFiles {
  private SharedFiles() {}

  /** The file or folder of that name, or empty where there is none. */
  static Optional<Path> find(String name) {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null) {
      Path candidate = folder.resolveSibling("shared").resolve("data").resolve(name);
      if (Files.exists(candidate)) {
        return Optional.of(candidate);
      }
      folder = folder.getParent();
    }
    return Optional.empty();
  }
}
