package org.jisr.names;

/** A fixed part that is joined with a name, and the bits that its one-sided presence costs. */
enum Affix {
  /** Servant of: Abdelkader is not Kader. */
  ABD(15, 2.5),
  /** Father or mother of, also as the Maghreb's attached Bou-. */
  ABU(3.5, 1.5),
  /** Of the faith: Salah-eddine. */
  DIN(9, 2),
  /** Of God: Nasrallah. */
  ALLAH(10, 2),
  /** Son of, attached: Benali. */
  BEN(2, 1),
  /** Son of, at the end: Hasanoglu. */
  OGLU(2, 1);

  private static final Affix[] ALL = values();

  private final double cost;
  private final double gain;

  Affix(double cost, double gain) {
    this.cost = cost;
    this.gain = gain;
  }

  int bit() {
    return 1 << ordinal();
  }

  /** Bits for two sets of affixes. */
  static double bits(int first, int second) {
    if ((first | second) == 0) {
      return 0;
    }
    double bits = 0;
    for (Affix each : ALL) {
      boolean here = (first & each.bit()) != 0;
      boolean there = (second & each.bit()) != 0;
      bits += here && there ? each.gain : here != there ? -each.cost : 0;
    }
    return bits;
  }
}
