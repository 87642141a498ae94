package org.jisr.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What PostgreSQL wrote about itself when it started: {@code postmaster.pid} in its data folder.
 *
 * @param pid the process number of the server
 * @param port the loopback port it listens on
 */
record PostmasterFile(long pid, int port) {

  /** Reads the file, or null where no server claims the folder. */
  static @Nullable PostmasterFile read(Path dataFolder) {
    try {
      List<String> lines =
          Files.readAllLines(dataFolder.resolve("postmaster.pid"), StandardCharsets.UTF_8);
      return lines.size() < 4
          ? null
          : new PostmasterFile(
              Long.parseLong(lines.get(0).strip()), Integer.parseInt(lines.get(3).strip()));
    } catch (IOException | NumberFormatException e) {
      return null;
    }
  }

  /** Whether a process of that number lives and is a PostgreSQL. */
  boolean alive() {
    return ProcessHandle.of(pid)
        .filter(ProcessHandle::isAlive)
        .flatMap(process -> process.info().command())
        .filter(command -> command.contains("postgres"))
        .isPresent();
  }
}
