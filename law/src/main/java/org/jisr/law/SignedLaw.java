package org.jisr.law;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.jisr.stix.CanonicalJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A text of law with its authority's signature (Ed25519, RFC 8032) over its canonical JSON.
 *
 * <p>As a file it is {@code {"law": {…}, "signature": {"algorithm": "ed25519", "key": …, "value":
 * …}}} with the key (X.509 SubjectPublicKeyInfo) and the signature in Base64.
 */
public final class SignedLaw {
  private static final byte[] CONTEXT = "jisr-law/1\n".getBytes(StandardCharsets.UTF_8);
  private static final String ALGORITHM = "ed25519";

  private final LawText text;
  private final byte[] key;
  private final byte[] signature;

  private SignedLaw(LawText text, byte[] key, byte[] signature) {
    this.text = text;
    this.key = key;
    this.signature = signature;
  }

  /** Signs a text. */
  public static SignedLaw sign(LawText text, PrivateKey secret, PublicKey key) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(secret);
      signer.update(CONTEXT);
      signer.update(text.canonicalJson());
      return new SignedLaw(text, key.getEncoded(), signer.sign());
    } catch (GeneralSecurityException e) {
      throw new LawException(
          LawException.Code.LAW_SIGNATURE_INVALID, "The key is not one of Ed25519.", e);
    }
  }

  /**
   * Reads a signed file; the signature is checked.
   *
   * @throws LawException {@code LAW_TEXT_UNREADABLE}, {@code LAW_SIGNATURE_INVALID}
   */
  public static SignedLaw ofJson(byte[] json) {
    try {
      JsonNode tree = HandlingJson.MAPPER.readTree(json);
      JsonNode seal = tree.path("signature");
      if (!ALGORITHM.equals(LawJson.text(seal, "algorithm"))) {
        throw LawJson.unreadable(null);
      }
      LawText text = LawText.ofJson(CanonicalJson.of(tree.path("law")));
      SignedLaw signed = new SignedLaw(text, bytes(seal, "key"), bytes(seal, "value"));
      signed.requireValid();
      return signed;
    } catch (JacksonException | IllegalArgumentException e) {
      throw LawJson.unreadable(e);
    }
  }

  private static byte[] bytes(JsonNode seal, String name) {
    return Base64.getDecoder().decode(LawJson.text(seal, name));
  }

  private void requireValid() {
    boolean valid;
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(key)));
      verifier.update(CONTEXT);
      verifier.update(text.canonicalJson());
      valid = verifier.verify(signature);
    } catch (GeneralSecurityException e) {
      throw invalid(e);
    }
    if (!valid) {
      throw invalid(null);
    }
  }

  private static LawException invalid(@org.jspecify.annotations.Nullable Throwable cause) {
    String message =
        "The signature does not fit the text of law. Maybe it was changed after it was signed.";
    return cause == null
        ? new LawException(LawException.Code.LAW_SIGNATURE_INVALID, message)
        : new LawException(LawException.Code.LAW_SIGNATURE_INVALID, message, cause);
  }

  /** The text. */
  public LawText text() {
    return text;
  }

  /** The authority's public key, X.509 SubjectPublicKeyInfo in Base64. */
  public String key() {
    return Base64.getEncoder().encodeToString(key);
  }

  /** The signed file. */
  public byte[] json() {
    ObjectNode tree = HandlingJson.MAPPER.createObjectNode();
    tree.set("law", HandlingJson.MAPPER.readTree(text.canonicalJson()));
    tree.putObject("signature")
        .put("algorithm", ALGORITHM)
        .put("key", key())
        .put("value", Base64.getEncoder().encodeToString(signature));
    return CanonicalJson.of(tree);
  }
}
