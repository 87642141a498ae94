package org.jisr.node;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * A conversation of lines: each line that comes in is answered by one line, in the same order.
 *
 * <p>Answers are gathered while more input is at hand and sent before waiting for more, so that it
 * is quick over a file and prompt towards a program that waits. A line is bounded, so that input
 * without line ends cannot fill the memory.
 */
final class JsonLines {
  static final int LONGEST = 64 << 20;

  private static final int WINDOW = 1 << 16;
  private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final InputStream in;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean tooLong;
  private boolean first = true;

  private JsonLines(InputStream in) {
    this.in = in;
  }

  /**
   * Answers until the input ends, or until nobody takes the answers any more.
   *
   * <p>A byte-order mark before the first line, as some shells write it, is no part of the line.
   *
   * @param answer gives the answer to a line without its line end
   * @param refusal gives the answer to a line longer than {@link #LONGEST} bytes
   * @return the exit code: whether all answers were taken
   */
  static int answer(
      InputStream in, OutputStream out, UnaryOperator<byte[]> answer, Supplier<byte[]> refusal)
      throws IOException {
    return new JsonLines(in).run(out, answer, refusal) ? ExitCode.OK : ExitCode.FAILED;
  }

  private boolean run(OutputStream out, UnaryOperator<byte[]> answer, Supplier<byte[]> refusal)
      throws IOException {
    byte[] window = new byte[WINDOW];
    ByteArrayOutputStream answers = new ByteArrayOutputStream(WINDOW);
    int count = in.read(window);
    while (count >= 0) {
      int from = 0;
      for (int at = 0; at < count; at++) {
        if (window[at] == '\n') {
          keep(window, from, at);
          finish(answers, answer, refusal);
          from = at + 1;
        }
        if (answers.size() >= WINDOW && !send(answers, out)) {
          return false;
        }
      }
      keep(window, from, count);
      if (!send(answers, out)) {
        return false;
      }
      count = in.read(window);
    }
    if (line.size() > 0 || tooLong) {
      finish(answers, answer, refusal);
      return send(answers, out);
    }
    return true;
  }

  private void keep(byte[] window, int from, int to) {
    tooLong |= to - from > LONGEST - line.size();
    if (tooLong) {
      line.reset();
    } else {
      line.write(window, from, to - from);
    }
  }

  private void finish(
      ByteArrayOutputStream answers, UnaryOperator<byte[]> answer, Supplier<byte[]> refusal) {
    answers.writeBytes(tooLong ? refusal.get() : answer.apply(whole()));
    answers.write('\n');
    line.reset();
    tooLong = false;
    first = false;
  }

  private byte[] whole() {
    byte[] bytes = line.toByteArray();
    return first && Arrays.mismatch(bytes, MARK) == MARK.length
        ? Arrays.copyOfRange(bytes, MARK.length, bytes.length)
        : bytes;
  }

  /** A print stream never throws; a reader that went away, such as {@code head}, shows only so. */
  private static boolean send(ByteArrayOutputStream answers, OutputStream out) throws IOException {
    answers.writeTo(out);
    out.flush();
    answers.reset();
    return !(out instanceof PrintStream print && print.checkError());
  }
}
