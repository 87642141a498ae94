package org.jisr.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Training of a {@link PairModel}: the plain model first, whose units are kept, then the same units
 * conditioned on the letters before them, each context smoothed towards all contexts together.
 */
final class PairTraining {
  private static final int PLAIN_ROUNDS = 5;
  private static final int ROUNDS = 4;
  private static final double KEPT = 3e-6;
  private static final double SMOOTHING = 6;
  private static final double FLOOR = 1e-7;

  private final List<SpellingPair> pairs;
  private final Alphabet source;
  private final Alphabet target;
  private final List<Double> logLikelihoods = new ArrayList<>();

  PairTraining(List<SpellingPair> pairs) {
    this.pairs = pairs.stream().filter(SpellingPair::usable).toList();
    this.source = Alphabet.of(this.pairs.stream().map(SpellingPair::source).toList());
    this.target = Alphabet.of(this.pairs.stream().map(SpellingPair::target).toList());
  }

  List<Double> logLikelihoods() {
    return logLikelihoods;
  }

  PairModel run() {
    PlainTraining plain = new PlainTraining(source, target);
    plain.run(pairs, PLAIN_ROUNDS);
    UnitTable units = units(plain);
    float[] start = new float[PairModel.contexts(units) * units.size()];
    double[] all = start(plain, units);
    for (int at = 0; at < start.length; at++) {
      start[at] = (float) all[at % units.size()];
    }
    LetterModel left =
        LetterModel.of(source, pairs.stream().map(SpellingPair::source).distinct().toList());
    LetterModel right =
        LetterModel.of(target, pairs.stream().map(SpellingPair::target).distinct().toList());
    PairModel model = new PairModel(source, target, units, start, left, right);
    for (int round = 0; round < ROUNDS; round++) {
      model = new PairModel(source, target, units, improve(model), left, right);
    }
    return model;
  }

  private UnitTable units(PlainTraining plain) {
    List<Integer> keys = new ArrayList<>();
    for (Shape shape : Shape.ALL) {
      each(
          shape,
          (x, y, index) -> {
            boolean small = shape.source <= 1 && shape.target <= 1;
            boolean longVowel =
                shape == Shape.NONE_TWO
                    && Vowels.is(target.letter(y[0]))
                    && Vowels.is(target.letter(y[1]));
            if (longVowel
                || shape != Shape.NONE_TWO && (small || plain.table(shape)[index] > KEPT)) {
              keys.add(shape.key(x, x.length, y, y.length));
            }
          });
    }
    return new UnitTable(
        source.size(), target.size(), keys.stream().mapToInt(Integer::intValue).toArray());
  }

  private double[] start(PlainTraining plain, UnitTable units) {
    double[] result = new double[units.size()];
    Arrays.fill(result, 1e-4);
    for (Shape shape : Shape.ALL) {
      each(
          shape,
          (x, y, index) -> {
            int unit = units.unit(shape, x, x.length, y, y.length);
            if (unit > 0 && shape != Shape.NONE_TWO) {
              result[unit] = plain.table(shape)[index];
            }
          });
    }
    result[UnitTable.END] = .1;
    return result;
  }

  private interface UnitVisitor {
    void see(byte[] x, byte[] y, int index);
  }

  private void each(Shape shape, UnitVisitor visitor) {
    int count = shape.tableSize(source.size(), target.size());
    for (int index = 0; index < count; index++) {
      byte[] x = new byte[shape.source];
      byte[] y = new byte[shape.target];
      int rest = index;
      for (int at = y.length - 1; at >= 0; at--) {
        y[at] = (byte) (rest % target.size());
        rest /= target.size();
      }
      for (int at = x.length - 1; at >= 0; at--) {
        x[at] = (byte) (rest % source.size());
        rest /= source.size();
      }
      visitor.see(x, y, index);
    }
  }

  private float[] improve(PairModel model) {
    double[] counts = new double[model.probabilities.length];
    double sum = 0;
    double weights = 0;
    for (SpellingPair pair : pairs) {
      double z = expect(model, pair, counts);
      if (z > 0) {
        sum += pair.weight() * Math.log(z);
        weights += pair.weight();
      }
    }
    logLikelihoods.add(sum / weights);
    return maximise(counts, model.units.size());
  }

  private double expect(PairModel model, SpellingPair pair, double[] counts) {
    byte[] x = source.encode(pair.source());
    byte[] y = target.encode(pair.target());
    double[][] f = model.forward(x, y);
    int last = model.context(x, x.length, y, y.length) + UnitTable.END;
    double end = model.probabilities[last];
    double z = f[x.length][y.length] * end;
    if (!(z > 0)) {
      return 0;
    }
    counts[last] += pair.weight();
    double[][] g = new double[x.length + 1][y.length + 1];
    g[x.length][y.length] = end;
    double scale = pair.weight() / z;
    for (int i = x.length; i >= 0; i--) {
      for (int j = y.length; j >= 0; j--) {
        g[i][j] += backward(model, x, i, y, j, f[i][j] * scale, g, counts);
      }
    }
    return z;
  }

  private static double backward(
      PairModel model,
      byte[] x,
      int i,
      byte[] y,
      int j,
      double before,
      double[][] g,
      double[] counts) {
    double sum = 0;
    int context = model.context(x, i, y, j);
    for (Shape shape : Shape.ALL) {
      int ni = i + shape.source;
      int nj = j + shape.target;
      if (ni <= x.length && nj <= y.length && g[ni][nj] > 0) {
        int unit = model.units.unit(shape, x, ni, y, nj);
        if (unit > 0) {
          double through = model.probabilities[context + unit] * g[ni][nj];
          counts[context + unit] += before * through;
          sum += through;
        }
      }
    }
    return sum;
  }

  private static float[] maximise(double[] counts, int size) {
    double[] all = new double[size];
    double total = 0;
    for (int at = 0; at < counts.length; at++) {
      all[at % size] += counts[at];
      total += counts[at];
    }
    float[] result = new float[counts.length];
    for (int from = 0; from < counts.length; from += size) {
      double sum = 0;
      for (int unit = 0; unit < size; unit++) {
        sum += counts[from + unit];
      }
      for (int unit = 1; unit < size; unit++) {
        double common = all[unit] / total + FLOOR;
        result[from + unit] =
            (float) ((counts[from + unit] + SMOOTHING * common) / (sum + SMOOTHING));
      }
    }
    return result;
  }
}
