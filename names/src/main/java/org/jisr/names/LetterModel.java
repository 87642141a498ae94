package org.jisr.names;

import java.util.Arrays;

/** How likely a word is by chance: pairs of letters, each counted one tenth more than seen. */
final class LetterModel {
  private static final double ADDED = .1;

  private final int size;
  private final float[] logarithms;

  LetterModel(int size, float[] logarithms) {
    this.size = size;
    this.logarithms = logarithms;
  }

  static LetterModel of(Alphabet alphabet, Iterable<String> words) {
    int size = alphabet.size();
    double[] counts = new double[size * size];
    Arrays.fill(counts, ADDED);
    for (String word : words) {
      int before = 0;
      for (byte each : alphabet.encode(word)) {
        counts[before * size + each]++;
        before = each;
      }
      counts[before * size]++;
    }
    float[] logarithms = new float[size * size];
    for (int row = 0; row < size; row++) {
      double sum = 0;
      for (int at = 0; at < size; at++) {
        sum += counts[row * size + at];
      }
      for (int at = 0; at < size; at++) {
        logarithms[row * size + at] = (float) Math.log(counts[row * size + at] / sum);
      }
    }
    return new LetterModel(size, logarithms);
  }

  /** Natural logarithm of the word's probability, with its end. */
  double logarithm(byte[] word) {
    double sum = 0;
    int before = 0;
    for (byte each : word) {
      sum += logarithms[before * size + each];
      before = each;
    }
    return sum + logarithms[before * size];
  }

  float[] logarithms() {
    return logarithms;
  }

  float step(int before, int letter) {
    return logarithms[before * size + letter];
  }
}
