package org.jisr.oversight;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/**
 * The register's file: one row of 36 bytes for each leaf, at its index. A row ends in a check of
 * its bytes and its place, so that what is cut, moved or damaged is noticed when it is read.
 */
final class RegisterRows {
  static final int ROW = 36;
  private static final int CHECKED = ROW - Integer.BYTES;
  private static final int ROWS_AT_ONCE = 16_384;
  private static final int MOST_WORDS = 0xffff;

  private final Path file;
  private final List<String> words = new ArrayList<>(List.of(""));
  private final Map<String, Integer> numbers = new HashMap<>(Map.of("", 0));

  RegisterRows(Path file, List<String> words) {
    this.file = file;
    words.stream().skip(1).forEach(this::number);
  }

  /** A row that is not what was written there. */
  static final class Damaged extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /** The words that rows refer to by their places. */
  List<String> words() {
    return List.copyOf(words);
  }

  /** Writes acts in a row, the first of them at its leaf's place. */
  void write(List<Act> acts) throws IOException {
    if (acts.isEmpty()) {
      return;
    }
    ByteBuffer rows = ByteBuffer.allocate(acts.size() * ROW);
    acts.forEach(act -> put(rows, act));
    rows.flip();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long at = acts.getFirst().leaf() * ROW;
      while (rows.hasRemaining()) {
        at += channel.write(rows, at);
      }
    }
  }

  /** Gives the acts of the first {@code size} leaves in their order. */
  void each(long size, Consumer<Act> visitor) throws IOException {
    ByteBuffer rows = ByteBuffer.allocate(ROWS_AT_ONCE * ROW);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      for (long first = 0; first < size; first += ROWS_AT_ONCE) {
        int count = (int) Math.min(ROWS_AT_ONCE, size - first);
        rows.clear().limit(count * ROW);
        while (rows.hasRemaining()) {
          if (channel.read(rows, first * ROW + rows.position()) < 0) {
            throw new Damaged();
          }
        }
        for (int i = 0; i < count; i++) {
          visitor.accept(act(rows, i * ROW, first + i));
        }
      }
    }
  }

  private void put(ByteBuffer rows, Act act) {
    int start = rows.position();
    rows.putLong(act.time()).putLong(act.thread()).putInt(act.items()).putInt(act.withheld());
    rows.putShort((short) number(act.kind())).putShort((short) number(act.detail()));
    rows.putShort((short) number(act.partner())).putShort((short) number(act.purpose()));
    rows.putInt(check(rows.array(), start, act.leaf()));
  }

  private Act act(ByteBuffer rows, int start, long leaf) throws Damaged {
    if (rows.getInt(start + CHECKED) != check(rows.array(), start, leaf)) {
      throw new Damaged();
    }
    int at = start + 24;
    return new Act(
        leaf,
        rows.getLong(start),
        word(rows, at),
        word(rows, at + 2),
        word(rows, at + 4),
        word(rows, at + 6),
        rows.getInt(start + 16),
        rows.getInt(start + 20),
        rows.getLong(start + 8));
  }

  private String word(ByteBuffer rows, int at) throws Damaged {
    int number = Short.toUnsignedInt(rows.getShort(at));
    if (number >= words.size()) {
      throw new Damaged();
    }
    return words.get(number);
  }

  /** A word's place; more than 65,535 different words are counted as none. */
  private int number(String word) {
    Integer known = numbers.get(word);
    if (known != null) {
      return known;
    }
    if (words.size() > MOST_WORDS) {
      return 0;
    }
    words.add(word);
    numbers.put(word, words.size() - 1);
    return words.size() - 1;
  }

  private static int check(byte[] bytes, int start, long leaf) {
    CRC32C check = new CRC32C();
    check.update(bytes, start, CHECKED);
    return (int) check.getValue() ^ Long.hashCode(leaf * 0x9e3779b97f4a7c15L);
  }
}
