package org.jisr.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reports what is read of a file, and leaves when the import should stop. */
final class CountedInput extends FilterInputStream {
  private final ImportTracker tracker;

  CountedInput(InputStream in, ImportTracker tracker) {
    super(in);
    this.tracker = tracker;
  }

  @Override
  public int read() throws IOException {
    int read = in.read();
    if (read >= 0) {
      count(1);
    }
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = in.read(buffer, offset, length);
    if (read > 0) {
      count(read);
    }
    return read;
  }

  private void count(int bytes) {
    tracker.checkpoint();
    tracker.read(bytes);
  }
}
