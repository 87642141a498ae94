package org.jisr.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a table mean, sent in front of the table in one body: the parameter says how
 * many bytes of the body it is.
 */
final class SentMapping {
  static final String PARAMETER = "mappingBytes";

  private static final int LONGEST = 64 << 10;

  private SentMapping() {}

  /** The mapping of a call, after which its body is at the table; null where there is none. */
  static @Nullable String of(Call call) {
    int length = call.number(PARAMETER, 0, 0, LONGEST + 1);
    if (length == 0) {
      return null;
    }
    if (length > LONGEST) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, PARAMETER);
    }
    try {
      byte[] bytes = call.stream().readNBytes(length);
      if (bytes.length < length) {
        throw Body.fault(WebFault.PARAMETER_MALFORMED, PARAMETER);
      }
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Body.fault(WebFault.PARAMETER_MALFORMED, PARAMETER);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
