package org.jisr.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;

/** What is written, held in memory up to a limit, to be read again. */
final class HeldOutput extends OutputStream {
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();
  private final int limit;

  HeldOutput(int limit) {
    this.limit = limit;
  }

  @Override
  public void write(int one) {
    room(1);
    held.write(one);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    room(length);
    held.write(bytes, offset, length);
  }

  InputStream content() {
    return new ByteArrayInputStream(held.toByteArray());
  }

  private void room(int more) {
    if (held.size() > limit - more) {
      throw new WebException(WebFault.BODY_TOO_LARGE, Map.of("limit", String.valueOf(limit)));
    }
  }
}
