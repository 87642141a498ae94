package org.jisr.names;

/** How many letters of each side a unit of alignment covers, with its starting mass. */
enum Shape {
  ONE_ONE(1, 1, 1),
  ONE_TWO(1, 2, .3),
  ONE_THREE(1, 3, .03),
  ONE_NONE(1, 0, .1),
  NONE_ONE(0, 1, .1),
  TWO_ONE(2, 1, .03),
  TWO_TWO(2, 2, .01),
  TWO_NONE(2, 0, .001),
  /** A long vowel that the other script leaves out; only in the conditioned model. */
  NONE_TWO(0, 2, .001);

  static final Shape[] ALL = values();

  /** Those of the plain model. */
  static final int PLAIN = 8;

  final int source;
  final int target;
  final double mass;

  Shape(int source, int target, double mass) {
    this.source = source;
    this.target = target;
    this.mass = mass;
  }

  /** A unit as one number: five letters of six bits, source first. */
  static int key(int x1, int x2, int y1, int y2, int y3) {
    return (((x1 << Alphabet.BITS | x2) << Alphabet.BITS | y1) << Alphabet.BITS | y2)
            << Alphabet.BITS
        | y3;
  }

  /** The key of the unit of this shape that ends before {@code i} and {@code j}. */
  int key(byte[] x, int i, byte[] y, int j) {
    return key(
        source > 0 ? x[i - source] + 1 : 0,
        source > 1 ? x[i - 1] + 1 : 0,
        target > 0 ? y[j - target] + 1 : 0,
        target > 1 ? y[j - target + 1] + 1 : 0,
        target > 2 ? y[j - 1] + 1 : 0);
  }

  /** The index of the same unit in this shape's dense table. */
  int index(byte[] x, int i, byte[] y, int j, int sources, int targets) {
    int index = 0;
    for (int at = i - source; at < i; at++) {
      index = index * sources + x[at];
    }
    for (int at = j - target; at < j; at++) {
      index = index * targets + y[at];
    }
    return index;
  }

  int tableSize(int sources, int targets) {
    return (int) (Math.pow(sources, source) * Math.pow(targets, target));
  }
}
