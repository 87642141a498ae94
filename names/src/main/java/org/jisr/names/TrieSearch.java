package org.jisr.names;

import java.util.Arrays;

/**
 * The words of a {@link Trie} that one word may be a spelling of: the sums of {@link
 * PairModel#joint} for all of them at once, one row for each letter of the tree, leaving every
 * branch whose beginning is unlikelier than chance allows.
 *
 * <p>For one thread; its arrays are used again.
 */
final class TrieSearch {
  private static final int DEEPEST = QueryUnits.LONGEST;
  private static final double NEGLIGIBLE = 1e-3;

  /** Letters after which a beginning must become likelier with each more. */
  private static final int FREE = 2;

  /**
   * What each more letter must bring. Of the pairs kept out for the weights, half bring 2 nats a
   * letter; those that bring less than this are found by a wider search or not at all.
   */
  private static final double RISE = Math.exp(1.4);

  /** Up to where it is asked for: what is likelier than that by chance is never left. */
  private static final int RISING = 9;

  /** Takes what was found. */
  interface Found {
    /**
     * @param word number in the trie
     * @param joint natural logarithm of the joint probability
     * @param background that of the two words by chance
     */
    void word(int word, double joint, double background);
  }

  private final Trie trie;
  private final PairModel model;
  private final boolean turned;
  private final QueryUnits units;
  private final byte[] ids;
  private final int treeLetters;
  private final LetterModel ownLetters;
  private final LetterModel otherLetters;

  /** Of a letter of the tree after another, by chance. */
  private final double[] ownChance;

  private final byte[] path = new byte[DEEPEST + 1];
  private final double[][] rows = new double[DEEPEST + 1][QueryUnits.LONGEST + 1];
  private final double[] inverseChance = new double[QueryUnits.LONGEST + 1];
  private final double[] pathChance = new double[DEEPEST + 1];

  /** What a row must reach, over the chance of the query's letters. */
  private final double[] least = new double[DEEPEST + 1];

  private final int[] treeContext = new int[DEEPEST + 1];
  private byte[] query = new byte[0];
  private double queryChance;

  /**
   * @param turned whether the words of the trie are of the model's source script
   */
  TrieSearch(Trie trie, PairModel model, boolean turned) {
    this.trie = trie;
    this.model = model;
    this.turned = turned;
    units = new QueryUnits(model, turned);
    Alphabet alphabet = turned ? model.source : model.target;
    treeLetters = alphabet.size();
    ownLetters = turned ? model.sourceLetters : model.targetLetters;
    otherLetters = turned ? model.targetLetters : model.sourceLetters;
    float[] logarithms = ownLetters.logarithms();
    ownChance = new double[logarithms.length];
    Arrays.setAll(ownChance, at -> Math.exp(logarithms[at]));
    ids = new byte[trie.size()];
    for (int node = 0; node < ids.length; node++) {
      ids[node] = (byte) alphabet.id(trie.letter(node));
    }
  }

  /**
   * @param margin natural logarithm by which the first two letters may be unlikelier than by
   *     chance; each letter more must be likelier by {@link #RISE}
   */
  void run(String word, double margin, Found found) {
    Alphabet alphabet = turned ? model.target : model.source;
    query = alphabet.encode(TokenScorer.cut(word));
    int length = query.length;
    units.read(query);
    queryChance = 0;
    for (int at = 0; at <= length; at++) {
      inverseChance[at] = Math.exp(-queryChance);
      queryChance += otherLetters.step(at == 0 ? 0 : query[at - 1], at == length ? 0 : query[at]);
    }
    least[0] = Math.exp(-margin);
    Arrays.fill(rows[0], 0, length + 1, 0);
    rows[0][0] = 1;
    treeContext[0] = units.treeContext(0);
    leaveOut(rows[0], 0);
    descend(0, 0, found);
  }

  private void descend(int node, int depth, Found found) {
    int number = trie.word(node);
    if (number >= 0 && depth > 0) {
      finish(number, depth, found);
    }
    if (depth == DEEPEST) {
      return;
    }
    int end = trie.endChild(node);
    int before = depth == 0 ? 0 : path[depth - 1];
    for (int child = trie.firstChild(node); child < end; child++) {
      byte letter = ids[child];
      path[depth] = letter;
      double rise = depth >= FREE && depth < RISING ? RISE : 1;
      least[depth + 1] = least[depth] * rise * ownChance[before * treeLetters + letter];
      if (extend(depth + 1)) {
        pathChance[depth + 1] = pathChance[depth] + ownLetters.step(before, letter);
        descend(child, depth + 1, found);
      }
    }
  }

  private void finish(int number, int depth, Found found) {
    double sum = rows[depth][query.length];
    if (sum > 0) {
      byte own = path[depth - 1];
      byte other = query[query.length - 1];
      int context = turned ? model.context(own, other) : model.context(other, own);
      double joint = Math.log(sum * model.probabilities[context + UnitTable.END]);
      found.word(number, joint, queryChance + pathChance[depth] + ownLetters.step(own, 0));
    }
  }

  /** Fills the row of this depth; false when no beginning of the query is likely enough. */
  private boolean extend(int depth) {
    double[] row = rows[depth];
    int length = query.length;
    Arrays.fill(row, 0, length + 1, 0);
    treeContext[depth] = units.treeContext(path[depth - 1]);
    int part = 0;
    int times = 1;
    for (int own = 1; own <= Math.min(turned ? 2 : 3, depth); own++) {
      part += path[depth - own] * times;
      times *= treeLetters;
      across(units.first(own, part), row, rows[depth - own], treeContext[depth - own]);
    }
    leaveOut(row, depth);
    double best = 0;
    for (int i = 0; i <= length; i++) {
      best = Math.max(best, row[i] * inverseChance[i]);
    }
    if (best <= least[depth]) {
      return false;
    }
    double negligible = best * NEGLIGIBLE;
    for (int i = 0; i <= length; i++) {
      if (row[i] * inverseChance[i] < negligible) {
        row[i] = 0;
      }
    }
    return true;
  }

  private void across(int first, double[] row, double[] before, int context) {
    int[] end = units.end;
    int[] count = units.count;
    for (int at = first; at >= 0; at = units.next[at]) {
      int i = end[at];
      double sum = before[i - count[at]];
      if (sum > 0) {
        row[i] += sum * units.probabilities[units.base[at] + context];
      }
    }
  }

  /** Letters of the query that stand for nothing in the tree. */
  private void leaveOut(double[] row, int depth) {
    int context = treeContext[depth];
    for (int i = 1; i <= query.length; i++) {
      int one = units.oneLeft[i];
      int two = units.twoLeft[i];
      if (one > 0 && row[i - 1] > 0) {
        row[i] += row[i - 1] * units.probabilities[one + context];
      }
      if (two > 0 && row[i - 2] > 0) {
        row[i] += row[i - 2] * units.probabilities[two + context];
      }
    }
  }
}
