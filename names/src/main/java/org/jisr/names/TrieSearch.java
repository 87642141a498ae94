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
  private static final int DEEPEST = 32;
  private static final int LONGEST = 32;
  private static final double NEGLIGIBLE = 1e-3;

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
  private final byte[] ids;
  private final byte[] path = new byte[DEEPEST + 1];
  private final double[][] rows = new double[DEEPEST + 1][LONGEST + 1];
  private final double[] chance = new double[LONGEST + 1];
  private final double[] inverseChance = new double[LONGEST + 1];
  private final double[] pathChance = new double[DEEPEST + 1];
  private final int[] first = new int[DEEPEST + 1];
  private final int[] last = new int[DEEPEST + 1];
  private final int[][] pathParts = new int[4][DEEPEST + 1];
  private final int[][] queryParts = new int[4][LONGEST + 1];
  private final int[] pathContext = new int[DEEPEST + 1];
  private final int[] queryContext = new int[LONGEST + 1];
  private final Step[] steps;
  private final Step[] within;
  private final int ownLetters;
  private final int otherLetters;
  private byte[] query = new byte[0];
  private double margin;
  private long visited;

  /**
   * @param turned whether the words of the trie are of the model's source script
   */
  TrieSearch(Trie trie, PairModel model, boolean turned) {
    this.trie = trie;
    this.model = model;
    this.turned = turned;
    Alphabet alphabet = turned ? model.source : model.target;
    ownLetters = alphabet.size();
    otherLetters = (turned ? model.target : model.source).size();
    steps =
        Arrays.stream(Shape.ALL)
            .map(each -> new Step(each, model.units, turned))
            .toArray(Step[]::new);
    within = Arrays.stream(steps).filter(each -> each.own == 0).toArray(Step[]::new);
    ids = new byte[trie.size()];
    for (int node = 0; node < ids.length; node++) {
      ids[node] = (byte) alphabet.id(trie.letter(node));
    }
  }

  long visited() {
    return visited;
  }

  /**
   * @param margin natural logarithm by which a beginning may be unlikelier than by chance
   */
  void run(String word, double margin, Found found) {
    Alphabet alphabet = turned ? model.target : model.source;
    query = alphabet.encode(word.length() > LONGEST ? word.substring(0, LONGEST) : word);
    this.margin = margin;
    LetterModel letters = turned ? model.targetLetters : model.sourceLetters;
    for (int at = 0; at < query.length; at++) {
      chance[at + 1] = chance[at] + letters.step(at == 0 ? 0 : query[at - 1], query[at]);
    }
    for (int at = 0; at <= query.length; at++) {
      inverseChance[at] = Math.exp(-chance[at]);
    }
    queryParts();
    Arrays.fill(rows[0], 0, query.length + 1, 0);
    rows[0][0] = 1;
    fill(0, 0);
    first[0] = 0;
    last[0] = query.length;
    descend(0, 0, found);
  }

  private void descend(int node, int depth, Found found) {
    visited++;
    int number = trie.word(node);
    if (number >= 0 && depth > 0) {
      finish(number, depth, found);
    }
    if (depth == DEEPEST) {
      return;
    }
    LetterModel letters = turned ? model.sourceLetters : model.targetLetters;
    int end = trie.endChild(node);
    for (int child = trie.firstChild(node); child < end; child++) {
      byte letter = ids[child];
      path[depth] = letter;
      pathChance[depth + 1] =
          pathChance[depth] + letters.step(depth == 0 ? 0 : path[depth - 1], letter);
      if (extend(depth + 1)) {
        descend(child, depth + 1, found);
      }
    }
  }

  private void finish(int number, int depth, Found found) {
    double sum = rows[depth][query.length];
    if (sum > 0) {
      int before =
          turned
              ? model.context(path[depth - 1], query[query.length - 1])
              : model.context(query[query.length - 1], path[depth - 1]);
      double joint = Math.log(sum * model.probabilities[before + UnitTable.END]);
      LetterModel own = turned ? model.sourceLetters : model.targetLetters;
      LetterModel other = turned ? model.targetLetters : model.sourceLetters;
      double background =
          chance[query.length]
              + other.step(query[query.length - 1], 0)
              + pathChance[depth]
              + own.step(path[depth - 1], 0);
      found.word(number, joint, background);
    }
  }

  /** Fills the row of this depth; false when no beginning of the query is likely enough. */
  private boolean extend(int depth) {
    double[] row = rows[depth];
    Arrays.fill(row, 0, query.length + 1, 0);
    double most = fill(depth, 0);
    double best = 0;
    for (int i = 0; most > 0 && i <= query.length; i++) {
      best = Math.max(best, row[i] * inverseChance[i]);
    }
    int from = query.length;
    int to = 0;
    for (int i = 0; i <= query.length; i++) {
      if (row[i] * inverseChance[i] < best * NEGLIGIBLE) {
        row[i] = 0;
      } else {
        from = Math.min(from, i);
        to = i;
      }
    }
    first[depth] = from;
    last[depth] = to;
    return best > 0 && Math.log(best) - pathChance[depth] > -margin;
  }

  private double fill(int depth, double least) {
    double[] row = rows[depth];
    int length = query.length;
    pathParts(depth);
    for (Step step : steps) {
      int pd = depth - step.own;
      if (step.own > 0 && pd >= 0) {
        across(step, row, rows[pd], pd, depth, Math.min(length, last[pd] + step.other));
      }
    }
    double most = least;
    for (int i = 0; i <= length; i++) {
      double sum = row[i];
      for (Step step : within) {
        int pi = i - step.other;
        if (pi >= 0 && row[pi] > 0) {
          int unit = step.table[queryParts[step.other][i] * step.times];
          if (unit > 0) {
            sum += row[pi] * model.probabilities[queryContext[pi] + pathContext[depth] + unit];
          }
        }
      }
      row[i] = sum;
      most = Math.max(most, sum);
    }
    return most;
  }

  private void across(Step step, double[] row, double[] from, int pd, int depth, int end) {
    int part = pathParts[step.own][depth] * step.ownTimes;
    int[] parts = queryParts[step.other];
    int context = pathContext[pd];
    for (int i = Math.max(step.other, first[pd] + step.other); i <= end; i++) {
      double before = from[i - step.other];
      if (before > 0) {
        int unit = step.table[parts[i] * step.times + part];
        if (unit > 0) {
          row[i] += before * model.probabilities[queryContext[i - step.other] + context + unit];
        }
      }
    }
  }

  /** What the letters before this depth, one to three, add to an index. */
  private void pathParts(int depth) {
    int part = 0;
    int times = 1;
    for (int count = 1; count <= Math.min(3, depth); count++) {
      part += path[depth - count] * times;
      times *= ownLetters;
      pathParts[count][depth] = part;
    }
    int before = depth == 0 ? 0 : path[depth - 1];
    pathContext[depth] = turned ? model.context(before, 0) : model.context(0, before);
  }

  private void queryParts() {
    for (int i = 0; i <= query.length; i++) {
      int part = 0;
      int times = 1;
      for (int count = 1; count <= Math.min(3, i); count++) {
        part += query[i - count] * times;
        times *= otherLetters;
        queryParts[count][i] = part;
      }
      int before = i == 0 ? 0 : query[i - 1];
      queryContext[i] = turned ? model.context(0, before) : model.context(before, 0);
    }
  }

  /** A shape from the sides of tree and query: letters of each, and how they make an index. */
  private static final class Step {
    final short[] table;
    final int own;
    final int other;
    final int ownTimes;
    final int times;

    Step(Shape shape, UnitTable units, boolean turned) {
      int power = (int) Math.pow(units.targets, shape.target);
      table = units.table(shape);
      own = turned ? shape.source : shape.target;
      other = turned ? shape.target : shape.source;
      ownTimes = turned ? power : 1;
      times = turned ? 1 : power;
    }
  }
}
