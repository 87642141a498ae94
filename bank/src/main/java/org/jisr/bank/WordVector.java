package org.jisr.bank;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Collects the stems of one statement and encodes them in PostgreSQL's binary form of {@code
 * tsvector}: the number of lexemes, then each as zero-terminated text, the number of its positions,
 * and the positions. Used by one thread.
 *
 * <p>The limits are PostgreSQL's: positions end at 16,383, 255 of one lexeme are kept, and lexemes
 * with positions stay below 1 MiB; what is beyond is not indexed.
 */
final class WordVector {
  private static final int MAXIMUM_POSITION = 16_383;
  private static final int MAXIMUM_POSITIONS = 255;
  private static final int MAXIMUM_SIZE = 900_000;
  private static final int FIELD_GAP = 16;
  private static final byte[] EMPTY = new byte[4];

  private final Map<String, Positions> lexemes = new HashMap<>();
  private int position;
  private int size;

  /** Adds one text; phrases do not run from one text into the next. */
  void add(String text, Tongue tongue) {
    Words.stems(text, tongue, (stem, start, end) -> add(stem.toString()));
    position += FIELD_GAP;
  }

  private void add(String stem) {
    position++;
    Positions positions = lexemes.get(stem);
    if (positions == null) {
      int cost = 3 * stem.length() + 8;
      if (size + cost > MAXIMUM_SIZE) {
        return;
      }
      size += cost;
      positions = new Positions();
      lexemes.put(stem, positions);
    }
    if (positions.count < MAXIMUM_POSITIONS && size + 2 <= MAXIMUM_SIZE) {
      if (positions.add(Math.min(position, MAXIMUM_POSITION))) {
        size += 2;
      }
    }
  }

  byte[] encode() {
    if (lexemes.isEmpty()) {
      return EMPTY;
    }
    Lexeme[] sorted = new Lexeme[lexemes.size()];
    int length = 4;
    int next = 0;
    for (Map.Entry<String, Positions> entry : lexemes.entrySet()) {
      byte[] text = entry.getKey().getBytes(StandardCharsets.UTF_8);
      sorted[next++] = new Lexeme(text, entry.getValue());
      length += text.length + 3 + 2 * entry.getValue().count;
    }
    Arrays.sort(sorted, (one, other) -> Arrays.compareUnsigned(one.text, other.text));
    CopyBuffer out = new CopyBuffer(length);
    out.int32(sorted.length);
    for (Lexeme lexeme : sorted) {
      out.bytes(lexeme.text);
      out.int8(0);
      out.int16(lexeme.positions.count);
      for (int i = 0; i < lexeme.positions.count; i++) {
        out.int16(lexeme.positions.values[i]);
      }
    }
    return out.toByteArray();
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Lexeme(byte[] text, Positions positions) {}

  private static final class Positions {
    private short[] values = new short[2];
    private int count;

    /** Ascending; a repetition, as at the greatest position, is dropped. */
    boolean add(int position) {
      if (count > 0 && values[count - 1] == position) {
        return false;
      }
      if (count == values.length) {
        values = Arrays.copyOf(values, 2 * count);
      }
      values[count++] = (short) position;
      return true;
    }
  }
}
