package org.jisr.names;

import java.util.Arrays;

/**
 * The units of a {@link PairModel} that the letters of one query can be part of, each found by its
 * letters in the tree: a {@link TrieSearch} then meets no unit that cannot be used.
 *
 * <p>Probabilities are kept by unit, so that the few hundred units of a query lie close together.
 * For one thread; its arrays are used again.
 */
final class QueryUnits {
  static final int LONGEST = TokenScorer.LONGEST;
  static final int NONE = -1;

  /** By unit, then by {@link PairModel#context} without the unit. */
  final float[] probabilities;

  /** Where the query's letters of an entry end, how many they are, and where its contexts begin. */
  int[] end = new int[512];

  int[] count = new int[512];
  int[] base = new int[512];

  /** The next entry with the same letters in the tree, or {@link #NONE}. */
  int[] next = new int[512];

  /** Where the contexts begin of leaving out one or two letters that end here, or 0. */
  final int[] oneLeft = new int[LONGEST + 1];

  final int[] twoLeft = new int[LONGEST + 1];

  private final PairModel model;
  private final boolean turned;
  private final int contexts;
  private final int letters;
  private final Rows[] rows;
  private final short[] leftOut;
  private final short[] twoLeftOut;

  /** The first entry, by number of letters in the tree and their index. */
  private final int[][] heads = new int[4][];

  private final int[][] parts = new int[4][LONGEST + 1];
  private int[] usedCount = new int[512];
  private int[] usedPart = new int[512];
  private int entries;

  QueryUnits(PairModel model, boolean turned) {
    this.model = model;
    this.turned = turned;
    contexts = PairModel.contexts(model.units);
    letters = (turned ? model.target : model.source).size();
    probabilities = byUnit(model);
    rows =
        Arrays.stream(Shape.ALL)
            .filter(each -> (turned ? each.source : each.target) > 0)
            .map(each -> Rows.of(each, model.units, turned))
            .toArray(Rows[]::new);
    leftOut = model.units.table(turned ? Shape.NONE_ONE : Shape.ONE_NONE);
    twoLeftOut = model.units.table(turned ? Shape.NONE_TWO : Shape.TWO_NONE);
    int treeLetters = (turned ? model.source : model.target).size();
    for (int own = 1; own < heads.length; own++) {
      heads[own] = new int[turned && own > 2 ? 1 : (int) Math.pow(treeLetters, own)];
      Arrays.fill(heads[own], NONE);
    }
  }

  private static float[] byUnit(PairModel model) {
    int size = model.units.size();
    int contexts = PairModel.contexts(model.units);
    float[] result = new float[size * contexts];
    for (int unit = 0; unit < size; unit++) {
      for (int context = 0; context < contexts; context++) {
        result[unit * contexts + context] = model.probabilities[context * size + unit];
      }
    }
    return result;
  }

  /** The first entry whose letters in the tree are these, so many of this index. */
  int first(int own, int part) {
    return heads[own][part];
  }

  /** What a letter of the tree adds to where an entry's contexts begin, when it stands before. */
  int treeContext(int letter) {
    return (turned ? model.context(letter, 0) : model.context(0, letter)) / model.units.size();
  }

  private int queryContext(byte[] query, int i) {
    int before = i == 0 ? 0 : query[i - 1];
    return (turned ? model.context(0, before) : model.context(before, 0)) / model.units.size();
  }

  /** Makes room for the next query. */
  void read(byte[] query) {
    for (int at = 0; at < entries; at++) {
      heads[usedCount[at]][usedPart[at]] = NONE;
    }
    entries = 0;
    for (int i = 0; i <= query.length; i++) {
      parts(query, i);
      int one = i < 1 ? 0 : leftOut[parts[1][i]];
      int two = i < 2 ? 0 : twoLeftOut[parts[2][i]];
      oneLeft[i] = one == 0 ? 0 : one * contexts + queryContext(query, i - 1);
      twoLeft[i] = two == 0 ? 0 : two * contexts + queryContext(query, i - 2);
      for (Rows each : rows) {
        if (each.other <= i) {
          enter(each, i, queryContext(query, i - each.other));
        }
      }
    }
  }

  private void parts(byte[] query, int i) {
    int part = 0;
    int times = 1;
    for (int taken = 1; taken <= Math.min(3, i); taken++) {
      part += query[i - taken] * times;
      times *= letters;
      parts[taken][i] = part;
    }
  }

  private void enter(Rows row, int i, int context) {
    int part = row.other == 0 ? 0 : parts[row.other][i];
    for (int at = row.from[part]; at < row.from[part + 1]; at++) {
      if (entries == end.length) {
        grow();
      }
      end[entries] = i;
      count[entries] = row.other;
      base[entries] = row.unit[at] * contexts + context;
      next[entries] = heads[row.own][row.own(at)];
      heads[row.own][row.own(at)] = entries;
      usedCount[entries] = row.own;
      usedPart[entries] = row.own(at);
      entries++;
    }
  }

  private void grow() {
    int size = end.length * 2;
    end = Arrays.copyOf(end, size);
    count = Arrays.copyOf(count, size);
    base = Arrays.copyOf(base, size);
    next = Arrays.copyOf(next, size);
    usedCount = Arrays.copyOf(usedCount, size);
    usedPart = Arrays.copyOf(usedPart, size);
  }

  /** The units of a shape by the index of their letters in the query. */
  private record Rows(int own, int other, int[] from, short[] unit, int[] owns) {
    static Rows of(Shape shape, UnitTable units, boolean turned) {
      int power = (int) Math.pow(units.targets, shape.target);
      short[] table = units.table(shape);
      int others = turned ? power : table.length / power;
      int[] from = new int[others + 1];
      for (int pass = 0; pass < table.length; pass++) {
        from[(turned ? pass % power : pass / power) + 1] += table[pass] > 0 ? 1 : 0;
      }
      for (int at = 0; at < others; at++) {
        from[at + 1] += from[at];
      }
      int[] next = from.clone();
      short[] unit = new short[from[others]];
      int[] owns = new int[from[others]];
      for (int pass = 0; pass < table.length; pass++) {
        if (table[pass] > 0) {
          int at = next[turned ? pass % power : pass / power]++;
          unit[at] = table[pass];
          owns[at] = turned ? pass / power : pass % power;
        }
      }
      int own = turned ? shape.source : shape.target;
      return new Rows(own, turned ? shape.target : shape.source, from, unit, owns);
    }

    int own(int at) {
      return owns[at];
    }
  }
}
