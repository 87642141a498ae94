package org.jisr.bank;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;
import org.jisr.stix.StixId;

/**
 * The identifiers of copies that leave without some parts: the same for the same object without the
 * same, and random to all who do not have this bank's key.
 */
final class CopyNames {
  private final SecretKeySpec key;

  private CopyNames(SecretKeySpec key) {
    this.key = key;
  }

  static CopyNames of(Handle handle) {
    byte[] key = handle.createQuery("SELECT key FROM bank.redaction_key").mapTo(byte[].class).one();
    return new CopyNames(new SecretKeySpec(key, "HmacSHA256"));
  }

  /**
   * Gives identifiers by type.
   *
   * @param layer what tells the layer that is copied from others of the object
   * @param without what the copy no longer mentions
   */
  Function<String, StixId> naming(StixId original, String layer, Collection<StixId> without) {
    String cut = original + "\n" + layer + "\n" + new TreeSet<>(without);
    return type -> new StixId(type, uuid(type + "\n" + cut));
  }

  /** It looks like any random UUID (RFC 9562, version 4), as STIX asks for these types. */
  private UUID uuid(String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      ByteBuffer bytes = ByteBuffer.wrap(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
      long high = (bytes.getLong() & 0xffffffffffff0fffL) | 0x4000L;
      long low = (bytes.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
      return new UUID(high, low);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256.", e);
    }
  }
}
