package org.jisr.stix;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The part of a reader that finds where a JSON value ends, by its brackets and quotes alone.
 *
 * <p>What stands between them is not looked at, so that an object with a fault inside can be
 * refused and the next one read. Only a fault in the brackets themselves ends the reading, because
 * no one can say where the next object begins. Memory stays below the limit of one object: a bigger
 * or deeper value is passed over without being kept.
 */
final class Framer {
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long ONES = 0x0101010101010101L;
  private static final long QUOTES = 0x2222222222222222L;
  private static final long BACKSLASHES = 0x5c5c5c5c5c5c5c5cL;
  private static final long SPACES = 0x2020202020202020L;

  private final Feed feed;
  private final BundleLimits limits;
  private final long[] arrays;
  private byte[] kept = new byte[1 << 12];
  private int size;
  private @Nullable Problem refusal;

  private int depth;
  private boolean inString;
  private boolean escaped;
  private long stringStart;

  Framer(Feed feed, BundleLimits limits) {
    this.feed = feed;
    this.limits = limits;
    this.arrays = new long[limits.hostileDepth() / 64 + 1];
  }

  /** Starts to keep a new value. */
  void begin() {
    size = 0;
    refusal = null;
  }

  /** Keeps a byte that was taken from the feed. */
  void keep(int value) {
    keep(new byte[] {(byte) value}, 0, 1);
  }

  /** Takes the value that begins at the feed's next byte and keeps it behind what is kept. */
  void frame(int outerDepth) {
    depth = outerDepth;
    inString = false;
    escaped = false;
    int first = feed.peek();
    if (first != '{' && first != '[' && first != '"') {
      scalar();
      return;
    }
    boolean done = false;
    while (!done) {
      if (feed.at == feed.end && !feed.refill()) {
        throw feed.problem(Problem.BUNDLE_TRUNCATED);
      }
      int from = feed.at;
      done = scan(outerDepth);
      keep(feed.window, from, feed.at - from);
    }
  }

  /** Why the value was not kept whole, or null. */
  @Nullable Problem refusal() {
    return refusal;
  }

  /** How many bytes are kept. */
  int size() {
    return size;
  }

  /** The kept bytes. */
  byte[] bytes() {
    return Arrays.copyOf(kept, size);
  }

  /** The kept bytes from that one on; none when the value was not kept. */
  byte[] bytes(int from) {
    return from > size ? new byte[0] : Arrays.copyOfRange(kept, from, size);
  }

  private void scalar() {
    for (int c = feed.peek(); c >= 0; c = feed.peek()) {
      if (c == ',' || c == ']' || c == '}' || c <= ' ') {
        return;
      }
      if (c == '{' || c == '[' || c == '"' || c == ':') {
        throw feed.problem(Problem.BUNDLE_MALFORMED);
      }
      keep(c);
      feed.take();
    }
  }

  /** Goes on to the end of the value (true) or of the window (false). */
  private boolean scan(int outerDepth) {
    byte[] window = feed.window;
    int end = feed.end;
    while (feed.at < end) {
      if (inString) {
        string(window, end);
        if (!inString && depth == outerDepth) {
          return true;
        }
        continue;
      }
      byte c = window[feed.at++];
      switch (c) {
        case '"' -> {
          inString = true;
          stringStart = feed.offset();
        }
        case '{', '[' -> open(c == '[');
        case '}', ']' -> {
          close(c == ']');
          if (depth == outerDepth) {
            return true;
          }
        }
        case '\n' -> feed.line++;
        default -> {}
      }
    }
    return false;
  }

  private void string(byte[] window, int end) {
    int at = feed.at;
    while (at < end) {
      if (escaped) {
        escaped = false;
        at++;
        continue;
      }
      while (at + 8 <= end && isPlain((long) WORD.get(window, at))) {
        at += 8;
      }
      if (at == end) {
        break;
      }
      byte c = window[at++];
      if (c == '"') {
        inString = false;
        break;
      }
      escaped = c == '\\';
      if (c == '\n') {
        feed.line++;
      }
    }
    feed.at = at;
    if (feed.offset() - stringStart > limits.stringBytes()) {
      throw feed.problem(Problem.BUNDLE_STRING_TOO_LONG);
    }
  }

  /** Whether no byte of eight is a quote, a backslash or a control character. */
  private static boolean isPlain(long word) {
    long quote = word ^ QUOTES;
    long backslash = word ^ BACKSLASHES;
    long found =
        ((quote - ONES) & ~quote) | ((backslash - ONES) & ~backslash) | ((word - SPACES) & ~word);
    return (found & HIGH_BITS) == 0;
  }

  private void open(boolean array) {
    depth++;
    if (depth > limits.hostileDepth()) {
      throw feed.problem(Problem.BUNDLE_TOO_DEEP);
    }
    if (depth > limits.objectDepth() + BundleReader.OUTER_DEPTH) {
      refuse(Problem.OBJECT_TOO_DEEP);
    }
    long bit = 1L << depth;
    int word = depth >> 6;
    arrays[word] = array ? arrays[word] | bit : arrays[word] & ~bit;
  }

  private void close(boolean array) {
    boolean opened = (arrays[depth >> 6] >> depth & 1) == 1;
    if (opened != array) {
      throw feed.problem(Problem.BUNDLE_MALFORMED);
    }
    depth--;
  }

  private void keep(byte[] from, int start, int length) {
    if (refusal != null) {
      return;
    }
    if (length > limits.objectBytes() - size) {
      refuse(Problem.OBJECT_TOO_BIG);
      return;
    }
    if (size + length > kept.length) {
      long doubled = Math.max(2L * kept.length, size + length);
      kept = Arrays.copyOf(kept, (int) Math.min(doubled, limits.objectBytes()));
    }
    System.arraycopy(from, start, kept, size, length);
    size += length;
  }

  private void refuse(Problem problem) {
    if (refusal == null) {
      refusal = problem;
      size = 0;
    }
  }
}
