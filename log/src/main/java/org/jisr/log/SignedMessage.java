package org.jisr.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The bytes under a signature line, by the type of its key (C2SP tlog-cosignature). */
final class SignedMessage {
  /** Names stand in the message after one byte of length. */
  static final int MAX_NAME = 255;

  private static final byte[] SUBTREE = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);

  private SignedMessage() {}

  /**
   * The message.
   *
   * @param name the signing key's name
   * @param text the note's text
   * @param time seconds since 1970, ignored for signatures without a time
   */
  static byte[] of(KeyType type, String name, String text, long time) {
    return switch (type) {
      case ED25519_NOTE -> utf8(text);
      case ED25519_COSIGNATURE -> utf8("cosignature/v1\ntime " + time + '\n' + text);
      case ML_DSA_44 -> subtree(name, CheckpointBody.parse(text), time);
    };
  }

  private static byte[] subtree(String name, CheckpointBody body, long time) {
    byte[] cosigner = shortText(name);
    byte[] origin = shortText(body.origin());
    int length = SUBTREE.length + 2 + cosigner.length + origin.length + 3 * Long.BYTES;
    return ByteBuffer.allocate(length + Hash.LENGTH)
        .put(SUBTREE)
        .put((byte) cosigner.length)
        .put(cosigner)
        .putLong(time)
        .put((byte) origin.length)
        .put(origin)
        .putLong(0)
        .putLong(body.size())
        .put(body.root().bytes())
        .array();
  }

  private static byte[] shortText(String text) {
    byte[] bytes = utf8(text);
    if (bytes.length > MAX_NAME) {
      throw new LogException(LogFault.CHECKPOINT_MALFORMED);
    }
    return bytes;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
