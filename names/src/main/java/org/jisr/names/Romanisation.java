package org.jisr.names;

/** The likeliest spelling of a word in the target script of a {@link PairModel}, by Viterbi. */
final class Romanisation {
  private final PairModel model;

  /** Units by their first source letter; those without one are never the likeliest. */
  private final int[][] unitsOf;

  Romanisation(PairModel model) {
    this.model = model;
    int[] keys = model.units.keys();
    unitsOf = new int[model.source.size()][];
    for (int letter = 0; letter < unitsOf.length; letter++) {
      int wanted = letter + 1;
      unitsOf[letter] =
          java.util.stream.IntStream.range(0, keys.length)
              .filter(each -> keys[each] >> 4 * Alphabet.BITS == wanted)
              .toArray();
    }
  }

  /** Over places in the word and the letter written last: with it, the context is known. */
  String of(String word) {
    byte[] x = model.source.encode(word);
    int letters = model.units.targets;
    double[][] best = new double[x.length + 1][letters];
    String[][] text = new String[x.length + 1][letters];
    best[0][0] = 1;
    text[0][0] = "";
    int[] keys = model.units.keys();
    for (int i = 0; i < x.length; i++) {
      for (int last = 0; last < letters; last++) {
        if (best[i][last] > 0) {
          for (int each : unitsOf[x[i]]) {
            extend(x, i, last, keys[each], each + 2, best, text);
          }
        }
      }
    }
    int chosen = 0;
    double most = -1;
    for (int last = 0; last < letters; last++) {
      int context = model.context(x.length == 0 ? 0 : x[x.length - 1], last);
      double p = best[x.length][last] * model.probabilities[context + UnitTable.END];
      if (p > most && text[x.length][last] != null) {
        most = p;
        chosen = last;
      }
    }
    String result = text[x.length][chosen];
    return result == null ? "" : result;
  }

  private void extend(
      byte[] x, int i, int last, int key, int unit, double[][] best, String[][] text) {
    int x1 = key >> 4 * Alphabet.BITS & Alphabet.MOST;
    int x2 = key >> 3 * Alphabet.BITS & Alphabet.MOST;
    int consumed = (x1 > 0 ? 1 : 0) + (x2 > 0 ? 1 : 0);
    if (consumed == 0
        || i + consumed > x.length
        || x[i] != x1 - 1
        || x2 > 0 && x[i + 1] != x2 - 1) {
      return;
    }
    int context = model.context(i == 0 ? 0 : x[i - 1], last);
    double p = best[i][last] * model.probabilities[context + unit];
    StringBuilder written = new StringBuilder(String.valueOf(text[i][last]));
    int letter = last;
    for (int place = 2; place >= 0; place--) {
      int y = key >> place * Alphabet.BITS & Alphabet.MOST;
      if (y > 0) {
        letter = y - 1;
        written.append(model.target.letter(letter));
      }
    }
    if (p > best[i + consumed][letter]) {
      best[i + consumed][letter] = p;
      text[i + consumed][letter] = written.toString();
    }
  }
}
