package org.jisr.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** Reads bytes as UTF-8, strictly, and says what else they look like when they are not. */
final class Utf8 {
  private static final int SAMPLE = 64 * 1024;

  private Utf8() {}

  /**
   * The text of these bytes, without a byte order mark.
   *
   * @throws IntakeException {@link IntakeFault#NOT_UTF8} with the offset and the likely encoding
   */
  static String decode(byte[] bytes) {
    refuseOtherMarks(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CoderResult result =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, text, true);
    if (result.isError()) {
      throw notUtf8(in.position(), guess(bytes));
    }
    text.flip();
    if (text.hasRemaining() && text.charAt(0) == '\uFEFF') {
      text.get();
    }
    refuseBinary(bytes);
    return text.toString();
  }

  /**
   * Reads a stream to its end.
   *
   * @param most how many bytes it may have
   * @throws IntakeException {@link IntakeFault#NOT_UTF8} with the offset, {@link
   *     IntakeFault#NOT_TEXT}, or {@link IntakeFault#FILE_TOO_LARGE}
   */
  static void check(InputStream in, long most) throws IOException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.allocate(SAMPLE);
    CharBuffer text = CharBuffer.allocate(SAMPLE);
    long passed = 0;
    for (boolean ended = false; !ended; ) {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      ended = read < 0;
      bytes.position(bytes.position() + Math.max(read, 0)).flip();
      byte[] piece = Arrays.copyOf(bytes.array(), bytes.limit());
      if (passed == 0) {
        refuseOtherMarks(piece);
      }
      CoderResult result = decoder.decode(bytes, text.clear(), ended);
      if (result.isError()) {
        throw notUtf8(passed + bytes.position(), guess(piece));
      }
      refuseBinary(Arrays.copyOf(piece, bytes.position()));
      passed += bytes.position();
      if (passed > most) {
        throw new IntakeException(
            IntakeFault.FILE_TOO_LARGE, Map.of("limit", String.valueOf(most)));
      }
      bytes.compact();
    }
  }

  private static void refuseOtherMarks(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      throw notUtf8(0, "UTF-32");
    }
    if (startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)) {
      throw notUtf8(0, "UTF-16");
    }
    if (bytes.length >= 4 && zerosAlternate(bytes)) {
      throw notUtf8(0, "UTF-16");
    }
  }

  private static void refuseBinary(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        throw new IntakeException(IntakeFault.NOT_TEXT, Map.of("offset", String.valueOf(i)));
      }
    }
  }

  /**
   * Arabic pages without a declaration are mostly windows-1256: decoded so, most of their high
   * bytes are Arabic letters.
   */
  private static String guess(byte[] bytes) {
    int length = Math.min(bytes.length, SAMPLE);
    int high = 0;
    for (int i = 0; i < length; i++) {
      if (bytes[i] < 0) {
        high++;
      }
    }
    if (share(bytes, length, "windows-1256", Character.UnicodeBlock.ARABIC) > high * 0.8
        && high * 3 > length) {
      return "windows-1256";
    }
    if (share(bytes, length, "windows-1251", Character.UnicodeBlock.CYRILLIC) > high * 0.9
        && high * 3 > length) {
      return "windows-1251";
    }
    return high * 4 < length ? "windows-1252" : "unknown";
  }

  private static long share(
      byte[] bytes, int length, String charset, Character.UnicodeBlock block) {
    if (!Charset.isSupported(charset)) {
      return 0;
    }
    try {
      return Charset.forName(charset)
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE)
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .chars()
          .filter(c -> block.equals(Character.UnicodeBlock.of(c)))
          .count();
    } catch (CharacterCodingException e) {
      return 0;
    }
  }

  private static boolean zerosAlternate(byte[] bytes) {
    int even = 0;
    int odd = 0;
    int length = Math.min(bytes.length, 64) & ~1;
    for (int i = 0; i < length; i += 2) {
      even += bytes[i] == 0 ? 1 : 0;
      odd += bytes[i + 1] == 0 ? 1 : 0;
    }
    return (even * 3 > length && odd == 0) || (odd * 3 > length && even == 0);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static IntakeException notUtf8(long offset, String found) {
    return new IntakeException(
        IntakeFault.NOT_UTF8, Map.of("offset", String.valueOf(offset), "found", found));
  }
}
