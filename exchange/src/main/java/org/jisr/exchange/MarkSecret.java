package org.jisr.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jisr.law.PartyId;
import org.jisr.stix.CopyMark;
import org.jisr.stix.StixId;

/**
 * Makes the marks of this node, by HMAC-SHA-256 (RFC 2104) under a key that follows from its own
 * keys alone. Each part of a mark comes from a word of its own, so that whoever sees one part knows
 * nothing of the others. Immutable, for all threads.
 */
final class MarkSecret {
  private static final String MAC = "HmacSHA256";
  private static final String FORMAT = "jisr-mark/1";
  private static final int LABEL_BYTES = 16;

  private final SecretKeySpec key;

  private MarkSecret(byte[] secret) {
    this.key = new SecretKeySpec(secret, MAC);
  }

  /** The same through all changes of keys, so that marks of before are still read. */
  static MarkSecret of(NodeKeys keys) {
    byte[] seed = keys.markSeed();
    return new MarkSecret(hmac(new SecretKeySpec(seed, MAC), FORMAT));
  }

  /** The word in the copy of one version: 32 lower-case hexadecimal digits. */
  String label(PartyId recipient, StixId item, String version) {
    return HexFormat.of()
        .formatHex(Arrays.copyOf(hmac(key, text("label", recipient, item) + version), LABEL_BYTES));
  }

  /**
   * By how many microseconds the recipient's copies of all versions of an object are later, so that
   * the order of versions stays.
   */
  int micros(PartyId recipient, StixId item) {
    long digits = ByteBuffer.wrap(hmac(key, text("time", recipient, item))).getLong();
    return 1 + (int) Long.remainderUnsigned(digits, CopyMark.MOST_MICROS);
  }

  /** The ranks of an object's properties in the recipient's copies. */
  Function<String, String> rank(PartyId recipient, StixId item) {
    String text = text("order", recipient, item);
    return property -> HexFormat.of().formatHex(hmac(key, text + property));
  }

  private static String text(String part, PartyId recipient, StixId item) {
    return part + "\n" + recipient.value() + "\n" + item + "\n";
  }

  private static byte[] hmac(SecretKeySpec key, String text) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HMAC-SHA-256.", e);
    }
  }
}
