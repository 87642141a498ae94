package org.jisr.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KEM;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals an envelope to one recipient and opens what was sealed to this node.
 *
 * <p>A box is the name of the recipient's keys, an encapsulation under each of them, and
 * AES-256-GCM of the filled-up envelope. X25519 (RFC 9180, section 4.1) and ML-KEM-768 (FIPS 203)
 * each give a secret; HKDF-SHA-256 makes key and nonce of both, over the label and both
 * encapsulations, so that whoever lacks either half, or changes anything, opens nothing. Each box
 * has a key of its own, used once. The label is the associated data.
 */
final class Seal {
  private static final int X25519_LENGTH = 32;
  private static final int ML_KEM_768_LENGTH = 1088;
  private static final int TAG_LENGTH = 16;
  private static final int KEY_LENGTH = 32;
  private static final int NONCE_LENGTH = 12;
  private static final int PREFIX = SealingPublicKeys.ID_LENGTH + X25519_LENGTH + ML_KEM_768_LENGTH;

  /** Bytes that a box has more than what is in it. */
  static final int OVERHEAD = PREFIX + TAG_LENGTH;

  private static final byte[] CONTEXT =
      (SealedEnvelope.FORMAT + " " + Suite.CURRENT + "\n").getBytes(StandardCharsets.US_ASCII);

  private Seal() {}

  /** The envelope as it travels to the holder of these keys. */
  static byte[] seal(Envelope envelope, SealingPublicKeys recipient) {
    EnvelopeLabel label = EnvelopeLabel.of(envelope.header());
    return seal(label, EnvelopeCodec.write(envelope), recipient).write();
  }

  static SealedEnvelope seal(EnvelopeLabel label, byte[] content, SealingPublicKeys recipient) {
    try {
      byte[] labelBytes = label.json();
      KEM.Encapsulated classical = encapsulate("DHKEM", recipient.x25519());
      KEM.Encapsulated lasting = encapsulate("ML-KEM", recipient.mlKem768());
      ByteBuffer box = ByteBuffer.allocate(OVERHEAD + Padding.size(content.length + Integer.BYTES));
      box.put(recipient.id()).put(classical.encapsulation()).put(lasting.encapsulation());
      Cipher cipher =
          cipher(Cipher.ENCRYPT_MODE, labelBytes, box.array(), classical.key(), lasting.key());
      byte[] filled = Padding.fill(content);
      cipher.doFinal(filled, 0, filled.length, box.array(), PREFIX);
      return new SealedEnvelope(label, labelBytes, box.array());
    } catch (GeneralSecurityException e) {
      throw new ExchangeException(ExchangeFault.KEYS_UNREADABLE, e);
    }
  }

  /**
   * What is in the box; its signatures are still to be verified.
   *
   * @throws ExchangeException {@code EXCHANGE_ENVELOPE_SUITE} for another suite, {@code …_KEY} when
   *     it is for keys that this node does not have, {@code …_SEAL} when it was altered, {@code
   *     …_LABEL} when the label is not that of the header inside
   */
  static Envelope open(SealedEnvelope sealed, SealingRing ring) {
    if (!sealed.label().suite().equals(Suite.CURRENT)) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_SUITE);
    }
    Envelope envelope = EnvelopeCodec.read(Padding.strip(decrypt(sealed, ring)));
    if (!sealed.label().fits(envelope.header())) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_LABEL);
    }
    return envelope;
  }

  private static byte[] decrypt(SealedEnvelope sealed, SealingRing ring) {
    byte[] box = sealed.box();
    if (box.length < OVERHEAD + Padding.SMALLEST) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_MALFORMED);
    }
    ByteBuffer parts = ByteBuffer.wrap(box);
    SealingKeys keys = ring.find(part(parts, SealingPublicKeys.ID_LENGTH));
    try {
      SecretKey classical =
          decapsulate("DHKEM", keys.x25519().getPrivate(), part(parts, X25519_LENGTH));
      SecretKey lasting =
          decapsulate("ML-KEM", keys.mlKem768().getPrivate(), part(parts, ML_KEM_768_LENGTH));
      return cipher(Cipher.DECRYPT_MODE, sealed.labelBytes(), box, classical, lasting)
          .doFinal(box, PREFIX, box.length - PREFIX);
    } catch (GeneralSecurityException e) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_SEAL, e);
    }
  }

  private static byte[] part(ByteBuffer parts, int length) {
    byte[] part = new byte[length];
    parts.get(part);
    return part;
  }

  private static KEM.Encapsulated encapsulate(String algorithm, PublicKey key)
      throws GeneralSecurityException {
    return KEM.getInstance(algorithm).newEncapsulator(key).encapsulate();
  }

  private static SecretKey decapsulate(String algorithm, PrivateKey key, byte[] encapsulation)
      throws GeneralSecurityException {
    return KEM.getInstance(algorithm).newDecapsulator(key).decapsulate(encapsulation);
  }

  private static Cipher cipher(
      int mode, byte[] label, byte[] box, SecretKey classical, SecretKey lasting)
      throws GeneralSecurityException {
    MessageDigest bound = MessageDigest.getInstance("SHA-256");
    bound.update(CONTEXT);
    bound.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, label.length));
    bound.update(label);
    bound.update(box, 0, PREFIX);
    byte[] made =
        KDF.getInstance("HKDF-SHA256")
            .deriveData(
                HKDFParameterSpec.ofExtract()
                    .addIKM(lasting)
                    .addIKM(classical)
                    .addSalt(CONTEXT)
                    .thenExpand(bound.digest(), KEY_LENGTH + NONCE_LENGTH));
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        mode,
        new SecretKeySpec(made, 0, KEY_LENGTH, "AES"),
        new GCMParameterSpec(TAG_LENGTH * Byte.SIZE, made, KEY_LENGTH, NONCE_LENGTH));
    cipher.updateAAD(label);
    return cipher;
  }
}
