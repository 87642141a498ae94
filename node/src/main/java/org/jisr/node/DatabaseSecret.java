package org.jisr.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * The two random passwords of the embedded database, kept in a file only the node may read.
 *
 * @param owner of the superuser that creates the node's role and is not used afterwards
 * @param node of the ordinary role {@code jisr} the node works with
 */
record DatabaseSecret(String owner, String node) {
  private static final int BYTES = 32;

  static DatabaseSecret random() {
    return new DatabaseSecret(password(), password());
  }

  static DatabaseSecret read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    if (lines.size() != 2) {
      throw new IOException("The file of database passwords is damaged.");
    }
    return new DatabaseSecret(lines.get(0), lines.get(1));
  }

  void write(Path file) throws IOException {
    RestrictedFile.write(file, (owner + "\n" + node + "\n").getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "DatabaseSecret[…]";
  }

  private static String password() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
