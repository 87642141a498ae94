package org.jisr.exchange;

import java.util.Base64;
import tools.jackson.databind.node.ObjectNode;

/** Both signatures as JSON, base64. */
final class SignatureJson {
  private static final String ED25519 = "Ed25519";
  private static final String ML_DSA_65 = "ML-DSA-65";
  private static final int MAX_LENGTH = 8192;

  private SignatureJson() {}

  static ObjectNode write(HybridSignature signature) {
    Base64.Encoder base64 = Base64.getEncoder();
    return CanonicalText.object()
        .put(ED25519, base64.encodeToString(signature.ed25519()))
        .put(ML_DSA_65, base64.encodeToString(signature.mlDsa65()));
  }

  static HybridSignature read(JsonFields fields) {
    HybridSignature signature =
        new HybridSignature(
            fields.base64(ED25519, MAX_LENGTH), fields.base64(ML_DSA_65, MAX_LENGTH));
    fields.end();
    return signature;
  }
}
