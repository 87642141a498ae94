package org.jisr.screening;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A file of unknown making: as a whole, and between two things found in it, it may only be so long.
 */
final class BoundedInput extends FilterInputStream {
  /** The largest published collections are below this. */
  private static final long MOST_BYTES = 4L << 30;

  /** No entry of a published list comes near. */
  static final int MOST_AT_ONCE = 8 << 20;

  private long total;
  private long sinceFound;
  private boolean ended;

  BoundedInput(InputStream file) {
    super(new BufferedInputStream(file));
  }

  /** Something was found: the next may again be as long. */
  void found() {
    sinceFound = 0;
  }

  /** Whether the end of the file was read. */
  boolean ended() {
    return ended;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? -1 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(read);
    return read;
  }

  private void count(int read) {
    if (read < 0) {
      ended = true;
      return;
    }
    total += read;
    sinceFound += read;
    if (total > MOST_BYTES || sinceFound > MOST_AT_ONCE) {
      throw new ScreeningException(ScreeningFault.FILE_UNSAFE);
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
