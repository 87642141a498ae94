package org.jisr.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * A version 5 UUID (RFC 9562, section 5.5) within a UUID that the source gave, for those of its
 * parts that have none: the same part gets the same one each time.
 */
final class NamedUuid {
  private NamedUuid() {}

  static UUID of(UUID within, String name) {
    byte[] hash;
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(
          ByteBuffer.allocate(16)
              .putLong(within.getMostSignificantBits())
              .putLong(within.getLeastSignificantBits())
              .array());
      hash = digest.digest(name.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-1.", e);
    }
    ByteBuffer bytes = ByteBuffer.wrap(hash);
    long high = (bytes.getLong() & ~0xf000L) | 0x5000L;
    long low = (bytes.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
    return new UUID(high, low);
  }
}
