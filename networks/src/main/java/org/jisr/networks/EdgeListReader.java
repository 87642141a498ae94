package org.jisr.networks;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;

/**
 * Reads a list of edges as text: a line {@code # nodes N edges E}, then two node numbers a line,
 * apart by blanks or tabs. Other lines that begin with # and empty lines are passed over.
 *
 * <p>What the graph will take is compared with the memory at hand before anything is kept.
 */
public final class EdgeListReader {
  private static final int WINDOW = 1 << 16;
  private static final int LONGEST_HEADER = 200;

  private final InputStream in;
  private final long memory;
  private final byte[] window = new byte[WINDOW];
  private int at;
  private int end;
  private long line = 1;
  private int nodes = -1;
  private int[] from = new int[0];
  private int[] to = new int[0];
  private int count;

  private EdgeListReader(InputStream in, long memory) {
    this.in = in;
    this.memory = memory;
  }

  /** As {@link #read(InputStream, long)}, with what this process may still take. */
  public static Graph read(InputStream in) throws IOException {
    return read(in, MemoryNeed.available());
  }

  /**
   * The graph of a list.
   *
   * @param memory bytes that may be taken
   * @throws NetworkException {@code HEADER_MISSING}, {@code LINE_NOT_AN_EDGE}, {@code
   *     NODE_OUT_OF_RANGE} with the line, {@code EDGES_MISSING} when the file ends too early,
   *     {@code GRAPH_TOO_LARGE} with what it would take
   */
  public static Graph read(InputStream in, long memory) throws IOException {
    return new EdgeListReader(in, memory).graph();
  }

  private Graph graph() throws IOException {
    int next = peek();
    while (next >= 0) {
      if (next == '#') {
        comment();
      } else if (next == '\n' || next == '\r') {
        skip();
      } else {
        edge();
      }
      next = peek();
    }
    if (nodes < 0) {
      throw headerMissing();
    }
    if (count < from.length) {
      throw new NetworkException(
          "EDGES_MISSING",
          "The file ends before the edges that its first line announces. Maybe it was cut off.",
          Map.of("announced", Integer.toString(from.length), "found", Integer.toString(count)));
    }
    return Graph.of(nodes, from, to, count);
  }

  private void comment() throws IOException {
    StringBuilder text = new StringBuilder();
    int next = take();
    while (next >= 0 && next != '\n') {
      if (text.length() < LONGEST_HEADER) {
        text.append((char) next);
      }
      next = take();
    }
    String[] words = text.toString().strip().split("\\s+");
    if (nodes < 0 && words.length >= 2 && words[1].equals("nodes")) {
      header(words);
    }
    line++;
  }

  private void header(String[] words) {
    long announced = words.length == 5 && words[3].equals("edges") ? number(words[4]) : -1;
    long announcedNodes = number(words[2]);
    if (announced < 0 || announcedNodes < 0) {
      throw headerMissing();
    }
    MemoryNeed.require(announcedNodes, announced, memory);
    nodes = (int) announcedNodes;
    from = new int[(int) announced];
    to = new int[(int) announced];
  }

  private static long number(String digits) {
    return digits.matches("\\d{1,18}") ? Long.parseLong(digits) : -1;
  }

  private void edge() throws IOException {
    if (nodes < 0) {
      throw headerMissing();
    }
    int a = node();
    if (peek() != ' ' && peek() != '\t') {
      throw notAnEdge();
    }
    int b = node();
    blanks();
    if (peek() == '\r') {
      at++;
    }
    int last = take();
    if (last >= 0 && last != '\n') {
      throw notAnEdge();
    }
    if (count == from.length) {
      MemoryNeed.require(nodes, 2L * count + 1, memory);
      from = Arrays.copyOf(from, 2 * count + 1);
      to = Arrays.copyOf(to, 2 * count + 1);
    }
    from[count] = a;
    to[count++] = b;
    line++;
  }

  private int node() throws IOException {
    blanks();
    long value = 0;
    int digits = 0;
    boolean negative = peek() == '-';
    if (negative) {
      at++;
    }
    int next = peek();
    while (next >= '0' && next <= '9') {
      value = Math.min(10 * value + next - '0', Integer.MAX_VALUE);
      digits++;
      at++;
      next = peek();
    }
    if (digits == 0) {
      throw notAnEdge();
    }
    if (negative || value >= nodes) {
      throw new NetworkException(
          "NODE_OUT_OF_RANGE",
          "A line names a node that is not between 0 and the number of nodes less one.",
          Map.of("line", Long.toString(line), "nodes", Integer.toString(nodes)));
    }
    return (int) value;
  }

  private void blanks() throws IOException {
    int next = peek();
    while (next == ' ' || next == '\t') {
      at++;
      next = peek();
    }
  }

  private void skip() throws IOException {
    if (take() == '\n') {
      line++;
    }
  }

  private int take() throws IOException {
    int next = peek();
    at++;
    return next;
  }

  private int peek() throws IOException {
    if (at >= end) {
      end = in.read(window);
      at = 0;
    }
    return end <= 0 ? -1 : window[at] & 0xff;
  }

  private NetworkException notAnEdge() {
    return new NetworkException(
        "LINE_NOT_AN_EDGE",
        "A line is not two node numbers apart by a blank.",
        Map.of("line", Long.toString(line)));
  }

  private NetworkException headerMissing() {
    return new NetworkException(
        "HEADER_MISSING",
        "The list must begin with a line such as: # nodes 60 edges 125",
        Map.of("line", Long.toString(line)));
  }
}
