package org.jisr.exchange;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;

/** A node's two public signing keys; a signature counts only when both verify. */
record HybridPublicKeys(PublicKey ed25519, PublicKey mlDsa65) {
  static HybridPublicKeys of(byte[] ed25519, byte[] mlDsa65) throws GeneralSecurityException {
    return new HybridPublicKeys(key("Ed25519", ed25519), key("ML-DSA-65", mlDsa65));
  }

  /** A name for the two: SHA-256 over both encodings, lower-case hexadecimal. */
  String id() {
    byte[] one = ed25519.getEncoded();
    byte[] other = mlDsa65.getEncoded();
    return Digest.sha256Hex(
        ByteBuffer.allocate(one.length + other.length).put(one).put(other).array());
  }

  private static PublicKey key(String algorithm, byte[] encoded) throws GeneralSecurityException {
    return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
  }

  boolean verify(SignedFormat format, byte[] bytes, HybridSignature signature) {
    byte[] message = format.message(bytes);
    return FastEd25519.verify(ed25519, message, signature.ed25519())
        && mlDsa65(mlDsa65, message, signature.mlDsa65());
  }

  private static boolean mlDsa65(PublicKey key, byte[] message, byte[] bytes) {
    try {
      Signature verifier = Signature.getInstance("ML-DSA-65");
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(bytes);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }
}
