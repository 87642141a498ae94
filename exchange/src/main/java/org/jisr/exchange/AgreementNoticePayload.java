package org.jisr.exchange;

import java.util.Base64;
import tools.jackson.databind.node.ObjectNode;

/** A notice about an agreement on its way: its text and its party's signature over it. */
record AgreementNoticePayload(AgreementNotice notice, HybridSignature signature) {
  static final String MEDIA_TYPE = "application/vnd.jisr.agreement-notice+json";
  private static final int MAX_TEXT = 8_000;

  byte[] json() {
    ObjectNode json = CanonicalText.object();
    json.put("text", Base64.getEncoder().encodeToString(notice.canonicalJson()));
    json.set("signatures", SignatureJson.write(signature));
    return CanonicalText.bytes(json);
  }

  static AgreementNoticePayload read(byte[] bytes) {
    JsonFields json = JsonFields.read(bytes, ExchangeFault.ENVELOPE_CONTENT);
    AgreementNoticePayload payload =
        new AgreementNoticePayload(
            AgreementNotice.read(json.base64("text", MAX_TEXT)),
            SignatureJson.read(json.object("signatures")));
    json.end();
    return payload;
  }
}
