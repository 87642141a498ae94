package org.jisr.names;

import java.util.Arrays;

/**
 * The units of a model, found by their letters: one dense table for each {@link Shape}, so that the
 * innermost loops look up without hashing. Unit 0 is none; unit 1 is the end of both words.
 */
final class UnitTable {
  static final int END = 1;

  final int sources;
  final int targets;
  private final short[][] tables = new short[Shape.ALL.length][];
  private final int[] keys;

  /**
   * By shape and letters of the target: the last letters of the source that a unit has, as bits.
   */
  private final long[][] lastSources = new long[Shape.ALL.length][];

  /**
   * @param keys of the units from number 2 on, as {@link Shape#key}; at most 32,000
   */
  UnitTable(int sources, int targets, int[] keys) {
    this.sources = sources;
    this.targets = targets;
    this.keys = keys;
    for (Shape shape : Shape.ALL) {
      tables[shape.ordinal()] = new short[shape.tableSize(sources, targets)];
    }
    for (int each = 0; each < keys.length; each++) {
      enter(keys[each], (short) (each + 2));
    }
    for (Shape shape : Shape.ALL) {
      lastSources[shape.ordinal()] = lastSources(shape);
    }
  }

  private long[] lastSources(Shape shape) {
    short[] table = tables[shape.ordinal()];
    long[] result = new long[(int) Math.pow(targets, shape.target)];
    for (int index = 0; index < table.length && shape.source > 0; index++) {
      if (table[index] > 0) {
        result[index % result.length] |= 1L << index / result.length % sources;
      }
    }
    return result;
  }

  private void enter(int key, short unit) {
    byte[] x = letters(key >> 3 * Alphabet.BITS, 2);
    byte[] y = letters(key & (1 << 3 * Alphabet.BITS) - 1, 3);
    for (Shape shape : Shape.ALL) {
      if (shape.source == x.length && shape.target == y.length) {
        tables[shape.ordinal()][shape.index(x, x.length, y, y.length, sources, targets)] = unit;
      }
    }
  }

  private static byte[] letters(int packed, int places) {
    byte[] all = new byte[places];
    int count = 0;
    for (int at = places - 1; at >= 0; at--) {
      int letter = packed >> at * Alphabet.BITS & Alphabet.MOST;
      if (letter > 0) {
        all[count++] = (byte) (letter - 1);
      }
    }
    return Arrays.copyOf(all, count);
  }

  int size() {
    return keys.length + 2;
  }

  int[] keys() {
    return keys;
  }

  /** The unit of this shape ending before {@code i} and {@code j}, or 0. */
  int unit(Shape shape, byte[] x, int i, byte[] y, int j) {
    return tables[shape.ordinal()][shape.index(x, i, y, j, sources, targets)];
  }

  /**
   * The same by the numbers of its letters read as digits; looks first into a small table, since
   * most combinations are no unit and the large ones are seldom in the processor's cache.
   */
  int unit(Shape shape, int source, int target) {
    int at = shape.ordinal();
    long[] last = lastSources[at];
    return shape.source > 0 && (last[target] >>> source % sources & 1) == 0
        ? 0
        : tables[at][source * last.length + target];
  }

  short[] table(Shape shape) {
    return tables[shape.ordinal()];
  }
}
