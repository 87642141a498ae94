package org.jisr.node;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** A stream that comes in sealed pieces and is read as what they hold, one after the other. */
abstract class OpenedInput extends InputStream {
  private byte[] piece = new byte[0];
  private int position;

  /** What the next piece holds, which may be nothing; null after the last. */
  abstract byte @Nullable [] next() throws IOException;

  @Override
  public final int read() throws IOException {
    return fill() ? piece[position++] & 0xff : -1;
  }

  @Override
  public final int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int taken = Math.min(length, piece.length - position);
    System.arraycopy(piece, position, bytes, offset, taken);
    position += taken;
    return taken;
  }

  private boolean fill() throws IOException {
    while (position == piece.length) {
      byte[] following = next();
      if (following == null) {
        return false;
      }
      piece = following;
      position = 0;
    }
    return true;
  }
}
