package org.jisr.screening;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a file, one by one, as bytes that may be no text at all. */
final class TextLines {
  private static final String MARK = "\uFEFF";

  private final BoundedInput input;
  private long number;

  TextLines(BoundedInput input) {
    this.input = input;
  }

  /** The next line without its end; null after the last. */
  byte @Nullable [] next() throws IOException {
    int next = input.read();
    if (next < 0) {
      return null;
    }
    ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    while (next >= 0 && next != '\n') {
      line.write(next);
      next = input.read();
    }
    number++;
    input.found();
    return line.toByteArray();
  }

  /** The number of the line given last, from 1. */
  long number() {
    return number;
  }

  /**
   * The text of a line, without blanks around it.
   *
   * @throws CharacterCodingException for bytes that are no UTF-8
   */
  static String text(byte[] line) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
    return (text.startsWith(MARK) ? text.substring(1) : text).strip();
  }
}
