package org.jisr.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jisr.log.CosigningKey;
import org.jisr.log.LogException;

/**
 * The keys of a witness in its folder. They are in no backup: a witness that forgot what it
 * cosigned must not go on under the same keys.
 */
final class WitnessKeys {
  private static final String SECRET = "witness-secret.txt";

  /** The public halves, for others' policies. */
  static final String PUBLIC = "witness-key.txt";

  private WitnessKeys() {}

  /** Reads the keys; makes them where there are none, telling {@code before} first. */
  static CosigningKey readOrCreate(
      Path folder, String name, java.util.function.Consumer<CosigningKey> before) {
    try {
      RestrictedFile.folder(folder);
      Path secret = folder.resolve(SECRET);
      if (!Files.exists(secret)) {
        CosigningKey created = CosigningKey.generate(name);
        before.accept(created);
        RestrictedFile.write(
            secret, (created.secretText() + '\n').getBytes(StandardCharsets.UTF_8));
      }
      CosigningKey key = CosigningKey.parse(Files.readString(secret, StandardCharsets.UTF_8));
      RestrictedFile.write(folder.resolve(PUBLIC), LogKeyFile.bytes(key.verifierKeys()));
      return key;
    } catch (IOException | LogException e) {
      throw NodeException.environment(
          "WITNESS_KEYS_UNREADABLE",
          "The witness's keys cannot be read or written. Maybe the folder belongs to another"
              + " account, the disk is full, or the name holds a space or a plus.",
          Map.of("folder", folder.toString()),
          e);
    }
  }
}
