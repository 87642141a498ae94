package org.jisr.exchange;

import java.nio.ByteBuffer;

/**
 * Fills what is sealed up to one of few sizes, so that the size of a sealed envelope says little:
 * everything up to 16 KiB looks alike, above that there are four sizes to each doubling, which adds
 * a quarter at most.
 */
final class Padding {
  /** The smallest size, in bytes; a receipt, an acknowledgement and a short warning all fit. */
  static final int SMALLEST = 16 << 10;

  private static final int STEPS = 4;
  private static final int LENGTH = Integer.BYTES;

  private Padding() {}

  /** The size that many bytes are filled up to, at least as large. */
  static int size(int bytes) {
    if (bytes <= SMALLEST) {
      return SMALLEST;
    }
    int step = Integer.highestOneBit(bytes - 1) / STEPS;
    return Math.ceilDiv(bytes, step) * step;
  }

  /** Four bytes of length, the content, and zeros. */
  static byte[] fill(byte[] content) {
    return ByteBuffer.allocate(size(content.length + LENGTH))
        .putInt(content.length)
        .put(content)
        .array();
  }

  /** The content; throws {@code EXCHANGE_ENVELOPE_MALFORMED} for any other filling than ours. */
  static byte[] strip(byte[] filled) {
    ByteBuffer rest = ByteBuffer.wrap(filled);
    int length = filled.length < LENGTH ? -1 : rest.getInt();
    if (length < 0
        || length > filled.length - LENGTH
        || size(length + LENGTH) != filled.length
        || !onlyZeros(filled, LENGTH + length)) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_MALFORMED);
    }
    byte[] content = new byte[length];
    rest.get(content);
    return content;
  }

  private static boolean onlyZeros(byte[] filled, int from) {
    int seen = 0;
    for (int i = from; i < filled.length; i++) {
      seen |= filled[i];
    }
    return seen == 0;
  }
}
