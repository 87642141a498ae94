package org.jisr.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An envelope as it travels, over the wire or in a file (format {@code jisr-sealed/1}): one line
 * with two lengths, the label that anybody may read, and the box that only the recipient can open.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record SealedEnvelope(EnvelopeLabel label, byte[] labelBytes, byte[] box) {
  /** The most bytes a box may have: the largest envelope, filled up, and what the seal adds. */
  static final int MAX_BOX = Padding.size(EnvelopeCodec.MAX_ENVELOPE) + Seal.OVERHEAD;

  private static final int MAX_LABEL = 2048;
  private static final int MAX_FIRST_LINE = 40;

  /** The most bytes a sealed envelope may have. */
  static final int MAX_BYTES = MAX_FIRST_LINE + MAX_LABEL + MAX_BOX;

  static final String MEDIA_TYPE = "application/vnd.jisr.sealed-envelope";
  static final String FORMAT = "jisr-sealed/1";
  private static final Pattern FIRST_LINE =
      Pattern.compile(FORMAT + " ([1-9][0-9]{0,7}) ([1-9][0-9]{0,7})");

  byte[] write() {
    byte[] first =
        "%s %d %d\n"
            .formatted(FORMAT, labelBytes.length, box.length)
            .getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate(first.length + labelBytes.length + box.length)
        .put(first)
        .put(labelBytes)
        .put(box)
        .array();
  }

  /** Checks the form only; nothing of it is proven before the box is opened. */
  static SealedEnvelope read(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_TOO_LARGE);
    }
    int end = lineEnd(bytes);
    ByteBuffer rest = ByteBuffer.wrap(bytes, end + 1, bytes.length - end - 1);
    int[] lengths = lengths(new String(bytes, 0, end, StandardCharsets.US_ASCII));
    if ((long) lengths[0] + lengths[1] != rest.remaining()) {
      throw malformed();
    }
    return of(part(rest, lengths[0]), part(rest, lengths[1]));
  }

  /** Reads what follows a first line, and nothing behind it, with no more memory than it has. */
  static SealedEnvelope read(String first, InputStream in) throws IOException {
    int[] lengths = lengths(first);
    byte[] label = in.readNBytes(lengths[0]);
    byte[] box = in.readNBytes(lengths[1]);
    if (box.length < lengths[1]) {
      throw malformed();
    }
    return of(label, box);
  }

  private static SealedEnvelope of(byte[] label, byte[] box) {
    return new SealedEnvelope(EnvelopeLabel.read(label), label, box);
  }

  private static int[] lengths(String first) {
    Matcher matcher = FIRST_LINE.matcher(first);
    if (!matcher.matches()) {
      throw malformed();
    }
    int label = Integer.parseInt(matcher.group(1));
    int box = Integer.parseInt(matcher.group(2));
    if (label > MAX_LABEL || box > MAX_BOX) {
      throw new ExchangeException(ExchangeFault.ENVELOPE_TOO_LARGE);
    }
    return new int[] {label, box};
  }

  private static int lineEnd(byte[] bytes) {
    for (int i = 0; i < Math.min(bytes.length, MAX_FIRST_LINE); i++) {
      if (bytes[i] == '\n') {
        return i;
      }
    }
    throw malformed();
  }

  private static byte[] part(ByteBuffer rest, int length) {
    byte[] part = new byte[length];
    rest.get(part);
    return part;
  }

  private static ExchangeException malformed() {
    return new ExchangeException(ExchangeFault.ENVELOPE_MALFORMED);
  }
}
