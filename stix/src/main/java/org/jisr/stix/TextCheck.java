package org.jisr.stix;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The check that bytes are well-formed UTF-8 (Unicode 16, table 3-7) and that escaped surrogates
 * come in pairs. The parser below lets both pass.
 *
 * <p>Runs of plain ASCII are skipped eight bytes at a time: a word is plain when no byte has its
 * high bit set and none is a backslash or zero.
 */
public final class TextCheck {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long ONES = 0x0101010101010101L;
  private static final long BACKSLASHES = 0x5c5c5c5c5c5c5c5cL;

  private final byte[] bytes;
  private final int end;

  private TextCheck(byte[] bytes, int end) {
    this.bytes = bytes;
    this.end = end;
  }

  /**
   * Checks a whole text.
   *
   * @throws StixException with {@code OBJECT_ENCODING} or {@code OBJECT_SURROGATE} and the offset
   *     of the first problem
   */
  public static void check(byte[] bytes) {
    new TextCheck(bytes, bytes.length).run();
  }

  static boolean isAscii(byte[] bytes) {
    int at = 0;
    while (at + 8 <= bytes.length && ((long) WORD.get(bytes, at) & HIGH_BITS) == 0) {
      at += 8;
    }
    while (at < bytes.length && bytes[at] >= 0) {
      at++;
    }
    return at == bytes.length;
  }

  private void run() {
    int at = 0;
    while (at < end) {
      if (at + 8 <= end && isPlain((long) WORD.get(bytes, at))) {
        at += 8;
      } else {
        at = step(at);
      }
    }
  }

  private static boolean isPlain(long word) {
    long backslash = word ^ BACKSLASHES;
    long zero = ((word - ONES) & ~word) | ((backslash - ONES) & ~backslash);
    return ((zero | word) & HIGH_BITS) == 0;
  }

  private int step(int at) {
    byte first = bytes[at];
    if (first < 0) {
      int length = sequenceLength(at);
      if (length == 0) {
        throw new StixException(Problem.OBJECT_ENCODING, null, at);
      }
      return at + length;
    }
    if (first == 0) {
      throw new StixException(Problem.OBJECT_ENCODING, null, at);
    }
    return first == '\\' ? escape(at) : at + 1;
  }

  private int sequenceLength(int at) {
    int first = bytes[at] & 0xff;
    if (first >= 0xc2 && first <= 0xdf) {
      return isContinuation(at + 1, 0x80, 0xbf) ? 2 : 0;
    }
    if (first >= 0xe0 && first <= 0xef) {
      int low = first == 0xe0 ? 0xa0 : 0x80;
      int high = first == 0xed ? 0x9f : 0xbf;
      return isContinuation(at + 1, low, high) && isContinuation(at + 2, 0x80, 0xbf) ? 3 : 0;
    }
    if (first >= 0xf0 && first <= 0xf4) {
      int low = first == 0xf0 ? 0x90 : 0x80;
      int high = first == 0xf4 ? 0x8f : 0xbf;
      return isContinuation(at + 1, low, high)
              && isContinuation(at + 2, 0x80, 0xbf)
              && isContinuation(at + 3, 0x80, 0xbf)
          ? 4
          : 0;
    }
    return 0;
  }

  private boolean isContinuation(int at, int low, int high) {
    int value = at < end ? bytes[at] & 0xff : -1;
    return value >= low && value <= high;
  }

  private int escape(int at) {
    int unit = escapedUnit(at);
    if (unit < 0) {
      return Math.min(at + 2, end);
    }
    if (!Character.isSurrogate((char) unit)) {
      return at + 6;
    }
    int next = escapedUnit(at + 6);
    if (!Character.isHighSurrogate((char) unit)
        || next < 0
        || !Character.isLowSurrogate((char) next)) {
      throw new StixException(Problem.OBJECT_SURROGATE, null, at);
    }
    return at + 12;
  }

  /** The UTF-16 unit written as an escape at that place, or -1 where there is none. */
  private int escapedUnit(int at) {
    if (at + 6 > end || bytes[at] != '\\' || bytes[at + 1] != 'u') {
      return -1;
    }
    int unit = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = Character.digit(bytes[i], 16);
      if (digit < 0) {
        return -1;
      }
      unit = unit << 4 | digit;
    }
    return unit;
  }
}
