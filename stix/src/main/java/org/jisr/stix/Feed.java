package org.jisr.stix;

import java.io.IOException;

/** A window that moves over the bytes of a file and knows the line and offset of each. */
final class Feed implements AutoCloseable {
  private static final int WINDOW = 1 << 17;

  final byte[] window = new byte[WINDOW];
  int at;
  int end;
  long line = 1;

  private final UnpackedInput input;
  private long windowOffset;

  Feed(UnpackedInput input) {
    this.input = input;
  }

  /** The offset of the next byte. */
  long offset() {
    return windowOffset + at;
  }

  /** The next byte without taking it, or -1 at the end of the file. */
  int peek() {
    return at < end || refill() ? window[at] & 0xff : -1;
  }

  /** Takes the byte that was peeked at. */
  void take() {
    if (window[at++] == '\n') {
      line++;
    }
  }

  /** The next byte that is not white space, without taking it, or -1 at the end of the file. */
  int peekToken() {
    int next = peek();
    while (next == ' ' || next == '\n' || next == '\r' || next == '\t') {
      take();
      next = peek();
    }
    return next;
  }

  /** Moves the window behind its end; false at the end of the file. */
  boolean refill() {
    windowOffset += end;
    at = 0;
    end = 0;
    try {
      end = Math.max(0, input.read(window));
    } catch (BundleException e) {
      throw e;
    } catch (StixException e) {
      throw new BundleException(Problem.valueOf(e.code()), line, offset(), e.getCause());
    }
    return end > 0;
  }

  BundleException problem(Problem problem) {
    return new BundleException(problem, line, offset());
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
