package org.jisr.names;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** The likeliest way in which the letters of two tokens stand for each other, by Viterbi. */
final class LetterPath {
  private final PairModel model;
  private final byte[] x;
  private final byte[] y;
  private final double[][] best;
  private final Shape[][] last;

  private LetterPath(PairModel model, byte[] x, byte[] y) {
    this.model = model;
    this.x = x;
    this.y = y;
    best = new double[x.length + 1][y.length + 1];
    last = new Shape[x.length + 1][y.length + 1];
    best[0][0] = 1;
    for (int i = 0; i <= x.length; i++) {
      for (int j = 0; j <= y.length; j++) {
        choose(i, j);
      }
    }
  }

  private void choose(int i, int j) {
    for (Shape shape : Shape.ALL) {
      int pi = i - shape.source;
      int pj = j - shape.target;
      int unit = pi >= 0 && pj >= 0 ? model.units.unit(shape, x, i, y, j) : 0;
      if (unit > 0) {
        double p = best[pi][pj] * model.probabilities[model.context(x, pi, y, pj) + unit];
        if (p > best[i][j]) {
          best[i][j] = p;
          last[i][j] = shape;
        }
      }
    }
  }

  /** Units in the order of the first token; empty where the scripts have no model. */
  static List<LetterPair> pairs(NameModel model, NameToken first, NameToken second) {
    TokenScorer scorer = model.tokens().scorer(first.script(), second.script());
    if (scorer == null) {
      return List.of();
    }
    boolean turned = scorer.turned();
    String source = turned ? second.text() : first.text();
    String target = turned ? first.text() : second.text();
    PairModel pair = scorer.model();
    return new LetterPath(pair, pair.source.encode(source), pair.target.encode(target))
        .units(source, target).stream()
            .map(each -> turned ? new LetterPair(each.second(), each.first(), each.bits()) : each)
            .toList();
  }

  /** Units with their bits, as {@code ش↔ch +3.1}; empty where the scripts have no model. */
  static String of(NameModel model, NameToken first, NameToken second) {
    StringJoiner result = new StringJoiner("  ");
    for (LetterPair each : pairs(model, first, second)) {
      result.add(
          String.format(
              Locale.ROOT,
              "%s↔%s %+.1f",
              each.first().isEmpty() ? "∅" : each.first(),
              each.second().isEmpty() ? "∅" : each.second(),
              each.bits()));
    }
    return result.toString();
  }

  private List<LetterPair> units(String source, String target) {
    int i = x.length;
    int j = y.length;
    ArrayDeque<LetterPair> units = new ArrayDeque<>();
    while (i > 0 || j > 0) {
      Shape shape = last[i][j];
      if (shape == null) {
        return List.of();
      }
      int pi = i - shape.source;
      int pj = j - shape.target;
      double bits = (Math.log(best[i][j] / best[pi][pj]) - chance(pi, i, pj, j)) / Math.log(2);
      units.push(new LetterPair(source.substring(pi, i), target.substring(pj, j), bits));
      i = pi;
      j = pj;
    }
    return List.copyOf(units);
  }

  private double chance(int i, int toI, int j, int toJ) {
    double sum = 0;
    for (int at = i; at < toI; at++) {
      sum += model.sourceLetters.step(at == 0 ? 0 : x[at - 1], x[at]);
    }
    for (int at = j; at < toJ; at++) {
      sum += model.targetLetters.step(at == 0 ? 0 : y[at - 1], y[at]);
    }
    return sum;
  }
}
