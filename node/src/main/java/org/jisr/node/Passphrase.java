package org.jisr.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where the passphrase of a backup's keys comes from: a file, the environment or the person. */
final class Passphrase {
  private static final String VARIABLE = "JISR_PASSPHRASE";
  private static final int SHORTEST = 12;

  private Passphrase() {}

  static char[] get(@Nullable Path file) throws IOException {
    char[] passphrase = read(file);
    if (passphrase == null || passphrase.length < SHORTEST) {
      throw NodeException.usage(
          "PASSPHRASE_MISSING",
          "The keys need a passphrase of at least 12 characters, from --passphrase-file, "
              + VARIABLE
              + " or the terminal.",
          Map.of());
    }
    return passphrase;
  }

  private static char @Nullable [] read(@Nullable Path file) throws IOException {
    if (file != null) {
      return Files.readString(file, StandardCharsets.UTF_8).strip().toCharArray();
    }
    String variable = System.getenv(VARIABLE);
    return variable != null ? variable.toCharArray() : Terminal.askSecret("Passphrase of the keys");
  }
}
