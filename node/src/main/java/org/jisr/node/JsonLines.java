package org.jisr.node;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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

  private final InputStream in;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private boolean tooLong;

  private JsonLines(InputStream in) {
    this.in = in;
  }

  /**
   * Answers until the input ends.
   *
   * @param answer gives the answer to a line without its line end
   * @param refusal gives the answer to a line longer than {@link #LONGEST} bytes
   */
  static void answer(
      InputStream in, OutputStream out, UnaryOperator<byte[]> answer, Supplier<byte[]> refusal)
      throws IOException {
    new JsonLines(in).run(out, answer, refusal);
  }

  private void run(OutputStream out, UnaryOperator<byte[]> answer, Supplier<byte[]> refusal)
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
        if (answers.size() >= WINDOW) {
          send(answers, out);
        }
      }
      keep(window, from, count);
      send(answers, out);
      count = in.read(window);
    }
    if (line.size() > 0 || tooLong) {
      finish(answers, answer, refusal);
      send(answers, out);
    }
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
    answers.writeBytes(tooLong ? refusal.get() : answer.apply(line.toByteArray()));
    answers.write('\n');
    line.reset();
    tooLong = false;
  }

  private static void send(ByteArrayOutputStream answers, OutputStream out) throws IOException {
    answers.writeTo(out);
    out.flush();
    answers.reset();
  }
}
