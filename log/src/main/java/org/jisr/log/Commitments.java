package org.jisr.log;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Commitments to a leaf's fields: {@code HMAC-SHA256(HKDF(salt, field), value)}. Each field has its
 * own key, so that showing one field to somebody doesn't let them guess at the others.
 */
final class Commitments {
  static final int SALT_LENGTH = 32;

  private static final String CONTEXT = "jisr-log/v1/";

  private Commitments() {}

  /** The commitments, base64, by field name. */
  static SortedMap<String, String> of(byte[] salt, SortedMap<String, String> values) {
    SortedMap<String, String> commitments = new TreeMap<>();
    try {
      KDF kdf = KDF.getInstance("HKDF-SHA256");
      Mac mac = Mac.getInstance("HmacSHA256");
      for (var field : values.entrySet()) {
        mac.init(key(kdf, salt, field.getKey()));
        byte[] commitment = mac.doFinal(field.getValue().getBytes(StandardCharsets.UTF_8));
        commitments.put(field.getKey(), Base64.getEncoder().encodeToString(commitment));
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform from 25 on has HKDF-SHA256.", e);
    }
    return commitments;
  }

  private static SecretKey key(KDF kdf, byte[] salt, String field) throws GeneralSecurityException {
    byte[] context = (CONTEXT + field).getBytes(StandardCharsets.UTF_8);
    return kdf.deriveKey(
        "Generic", HKDFParameterSpec.ofExtract().addIKM(salt).thenExpand(context, Hash.LENGTH));
  }
}
