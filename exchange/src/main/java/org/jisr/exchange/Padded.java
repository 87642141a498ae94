package org.jisr.exchange;

import tools.jackson.databind.node.ObjectNode;

/** Messages about requests in blocks of 4 KiB, so that their size does not tell what they say. */
final class Padded {
  static final int BLOCK = 4_096;

  private static final String PAD = "pad";

  private Padded() {}

  static byte[] bytes(ObjectNode json) {
    json.put(PAD, "");
    int bare = CanonicalText.bytes(json).length;
    json.put(PAD, " ".repeat(Math.floorMod(-bare, BLOCK)));
    return CanonicalText.bytes(json);
  }

  /** Reads the padding and refuses members that nobody asked for. */
  static void end(JsonFields json) {
    if (!json.text(PAD, BLOCK).isBlank()) {
      throw new ExchangeException(ExchangeFault.INFORMATION_REQUEST_MALFORMED);
    }
    json.end();
  }
}
