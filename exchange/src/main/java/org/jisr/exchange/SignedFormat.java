package org.jisr.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What a signature is for; its name is signed too, so that none can be used for another thing. */
enum SignedFormat {
  CARD("jisr-card/1"),
  AGREEMENT("jisr-agreement/1"),
  AGREEMENT_NOTICE("jisr-agreement-notice/1"),
  CHARTER("jisr-charter/1"),
  CHARTER_ANSWER("jisr-charter-answer/1"),
  STATEMENT("jisr-statement/1"),
  ROTATION("jisr-rotation/1"),
  REVOCATION("jisr-revocation/1"),
  ENVELOPE("jisr-envelope/1");

  private final String label;

  SignedFormat(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  byte[] message(byte[] bytes) {
    byte[] prefix = (label + "\n").getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(prefix.length + bytes.length).put(prefix).put(bytes).array();
  }
}
