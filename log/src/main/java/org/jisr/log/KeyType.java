package org.jisr.log;

import java.security.KeyPair;
import java.security.PublicKey;

/** What a key of a signed note is and signs: the byte before it in its text (C2SP signed-note). */
enum KeyType {
  /** Signs the note's text. */
  ED25519_NOTE(1, "Ed25519", Ed25519Keys.LENGTH, 64),
  /** Signs a time and the note's text (tlog-cosignature, {@code cosignature/v1}). */
  ED25519_COSIGNATURE(4, "Ed25519", Ed25519Keys.LENGTH, 64),
  /** Signs its own name, a time and the tree (tlog-cosignature, {@code subtree/v1}). */
  ML_DSA_44(6, MlDsa44.ALGORITHM, MlDsa44.KEY_LENGTH, MlDsa44.SIGNATURE_LENGTH);

  /** Bytes of the seed from which a private key of any type is made. */
  static final int SEED_LENGTH = 32;

  private final byte code;
  private final String algorithm;
  private final int keyLength;
  private final int signatureLength;

  KeyType(int code, String algorithm, int keyLength, int signatureLength) {
    this.code = (byte) code;
    this.algorithm = algorithm;
    this.keyLength = keyLength;
    this.signatureLength = signatureLength;
  }

  static KeyType of(byte code) {
    for (KeyType type : values()) {
      if (type.code == code) {
        return type;
      }
    }
    throw new LogException(LogFault.KEY_MALFORMED);
  }

  byte code() {
    return code;
  }

  String algorithm() {
    return algorithm;
  }

  /** Bytes of a public key. */
  int keyLength() {
    return keyLength;
  }

  /** Bytes of a signature, without the time before it. */
  int signatureLength() {
    return signatureLength;
  }

  /** Whether a signature says when it was made. */
  boolean timed() {
    return this != ED25519_NOTE;
  }

  PublicKey publicKey(byte[] raw) {
    return this == ML_DSA_44 ? MlDsa44.publicKey(raw) : Ed25519Keys.publicKey(raw);
  }

  byte[] raw(PublicKey key) {
    return this == ML_DSA_44 ? MlDsa44.raw(key) : Ed25519Keys.raw(key);
  }

  KeyPair pairOf(byte[] seed) {
    return this == ML_DSA_44 ? MlDsa44.ofSeed(seed) : Ed25519Keys.ofSeed(seed);
  }
}
