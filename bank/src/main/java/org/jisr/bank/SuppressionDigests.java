package org.jisr.bank;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Handle;
import org.jisr.stix.StixId;

/**
 * Digests by which the bank knows again what it erased: HMAC-SHA256 under a key of this bank, so
 * that an identifier that can be guessed cannot be looked up by whoever has the digests alone.
 *
 * <p>One of an object as one originator said it, and one of the object whoever says it.
 */
final class SuppressionDigests {
  private final List<byte[]> keys;
  private final List<Mac> macs;

  private SuppressionDigests(List<byte[]> keys) {
    this.keys = keys;
    this.macs = keys.stream().map(SuppressionDigests::mac).toList();
  }

  /** Under all keys of the bank; a restored one may have several. */
  static SuppressionDigests of(Handle handle) {
    return new SuppressionDigests(
        handle
            .createQuery("SELECT key FROM bank.suppression_key ORDER BY made_at, key")
            .mapTo(byte[].class)
            .list());
  }

  /** The key under which new digests are made. */
  byte[] key() {
    return keys.getFirst().clone();
  }

  /** Under the key for new ones. */
  byte[] ofOriginator(StixId id, String originator) {
    return digest(macs.getFirst(), originatorText(id, originator));
  }

  /** Under the key for new ones. */
  byte[] ofEverybody(StixId id) {
    return digest(macs.getFirst(), everybodyText(id));
  }

  /** Under each key. */
  List<byte[]> allOfOriginator(StixId id, String originator) {
    String text = originatorText(id, originator);
    return macs.stream().map(mac -> digest(mac, text)).toList();
  }

  /** Under each key. */
  List<byte[]> allOfEverybody(StixId id) {
    String text = everybodyText(id);
    return macs.stream().map(mac -> digest(mac, text)).toList();
  }

  private static String originatorText(StixId id, String originator) {
    return "jisr-suppression/1\noriginator\n" + originator + "\n" + id;
  }

  private static String everybodyText(StixId id) {
    return "jisr-suppression/1\neverybody\n" + id;
  }

  private static byte[] digest(Mac mac, String text) {
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Mac mac(byte[] key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA256.", e);
    }
  }
}
