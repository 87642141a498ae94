package org.jisr.exchange;

import tools.jackson.databind.node.ObjectNode;

/**
 * An agreement on its way: the text and the sender's signature over it.
 *
 * @param text the canonical text
 */
record AgreementPayload(AgreementText text, HybridSignature signature) {
  static final String MEDIA_TYPE = "application/vnd.jisr.agreement+json";

  byte[] json() {
    ObjectNode json = CanonicalText.object();
    json.put("text", java.util.Base64.getEncoder().encodeToString(text.canonicalJson()));
    json.set("signatures", SignatureJson.write(signature));
    return CanonicalText.bytes(json);
  }

  static AgreementPayload read(byte[] bytes) {
    JsonFields json = JsonFields.read(bytes, ExchangeFault.ENVELOPE_CONTENT);
    AgreementPayload payload =
        new AgreementPayload(
            AgreementText.read(json.base64("text", 60_000)),
            SignatureJson.read(json.object("signatures")));
    json.end();
    return payload;
  }
}
