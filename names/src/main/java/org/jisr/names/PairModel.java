package org.jisr.names;

/**
 * How likely two spellings, each in its script, are one token: a joint multigram model whose units
 * are conditioned on the letters before them.
 *
 * <p>The probability of a unit depends on the target letter before it and on whether the source
 * letter before it is a vowel. Both are known from the place in the two words, so that the sum over
 * all segmentations needs no more states than without context. The end of the words is a unit too,
 * which makes length and last letters count.
 *
 * <p>Safe for use by many threads.
 */
final class PairModel {
  private static final double TINY = 1e-300;

  final Alphabet source;
  final Alphabet target;
  final UnitTable units;
  final float[] probabilities;
  final LetterModel sourceLetters;
  final LetterModel targetLetters;
  private final boolean[] vowels;

  /**
   * @param probabilities by context times the number of units, plus unit
   */
  PairModel(
      Alphabet source,
      Alphabet target,
      UnitTable units,
      float[] probabilities,
      LetterModel sourceLetters,
      LetterModel targetLetters) {
    this.source = source;
    this.target = target;
    this.units = units;
    this.probabilities = probabilities;
    this.sourceLetters = sourceLetters;
    this.targetLetters = targetLetters;
    this.vowels = Vowels.of(source);
  }

  static int contexts(UnitTable units) {
    return 2 * units.targets;
  }

  /** Where the probabilities begin of the units that follow these two letters; 0 at the start. */
  int context(int sourceBefore, int targetBefore) {
    return ((vowels[sourceBefore] ? units.targets : 0) + targetBefore) * units.size();
  }

  int context(byte[] x, int i, byte[] y, int j) {
    return context(i > 0 ? x[i - 1] : 0, j > 0 ? y[j - 1] : 0);
  }

  /** Natural logarithm of the joint probability. */
  double joint(byte[] x, byte[] y) {
    int last = context(x, x.length, y, y.length) + UnitTable.END;
    return Math.log(Math.max(TINY, sum(x, y) * probabilities[last]));
  }

  /** The last sum of {@link #forward}, over flat rows and numbers of letters made once. */
  private double sum(byte[] x, byte[] y) {
    int width = y.length + 1;
    double[] f = new double[(x.length + 1) * width];
    int[][] sourceParts = parts(x, units.sources, 2);
    int[][] targetParts = parts(y, units.targets, 3);
    f[0] = 1;
    for (int i = 0; i <= x.length; i++) {
      for (int j = 0; j <= y.length; j++) {
        double sum = f[i * width + j];
        for (Shape shape : Shape.ALL) {
          int pi = i - shape.source;
          int pj = j - shape.target;
          double before = pi >= 0 && pj >= 0 ? f[pi * width + pj] : 0;
          if (before > 0) {
            int unit =
                units.unit(shape, sourceParts[shape.source][i], targetParts[shape.target][j]);
            sum += unit > 0 ? before * probabilities[context(x, pi, y, pj) + unit] : 0;
          }
        }
        f[i * width + j] = sum;
      }
    }
    return f[f.length - 1];
  }

  /** By count and end: so many letters before the end as the digits of a number. */
  private static int[][] parts(byte[] word, int letters, int most) {
    int[][] result = new int[most + 1][word.length + 1];
    int times = 1;
    for (int count = 1; count <= most; count++) {
      for (int end = count; end <= word.length; end++) {
        result[count][end] = result[count - 1][end] + word[end - count] * times;
      }
      times *= letters;
    }
    return result;
  }

  double[][] forward(byte[] x, byte[] y) {
    double[][] f = new double[x.length + 1][y.length + 1];
    f[0][0] = 1;
    for (int i = 0; i <= x.length; i++) {
      for (int j = 0; j <= y.length; j++) {
        double sum = f[i][j];
        for (Shape shape : Shape.ALL) {
          int pi = i - shape.source;
          int pj = j - shape.target;
          if (pi >= 0 && pj >= 0 && f[pi][pj] > 0) {
            int unit = units.unit(shape, x, i, y, j);
            if (unit > 0) {
              sum += f[pi][pj] * probabilities[context(x, pi, y, pj) + unit];
            }
          }
        }
        f[i][j] = sum;
      }
    }
    return f;
  }

  /** Bits by which this pair is likelier as one token than as two that met by chance. */
  double bits(String first, String second) {
    byte[] x = source.encode(first);
    byte[] y = target.encode(second);
    return (joint(x, y) - sourceLetters.logarithm(x) - targetLetters.logarithm(y)) / Math.log(2);
  }
}
