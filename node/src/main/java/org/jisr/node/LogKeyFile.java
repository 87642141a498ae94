package org.jisr.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jisr.log.LogException;
import org.jisr.log.VerifierKey;

/** Verifier keys in a file, one a line; blank lines and those after {@code #} say nothing. */
final class LogKeyFile {
  /** The keys of the node's log, beside it: Ed25519 first, then ML-DSA-44. */
  static final String NAME = "log-key.txt";

  private LogKeyFile() {}

  /** Throws {@link LogException} when a line is no key. */
  static List<VerifierKey> read(Path file) throws IOException {
    List<VerifierKey> keys = new ArrayList<>();
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      String text = line.strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        keys.add(VerifierKey.parse(text));
      }
    }
    return keys;
  }

  static byte[] bytes(Collection<VerifierKey> keys) {
    StringBuilder text = new StringBuilder();
    keys.forEach(key -> text.append(key).append('\n'));
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
