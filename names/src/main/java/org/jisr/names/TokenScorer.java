package org.jisr.names;

/**
 * The log-odds that two cores, in two given scripts, are one name, from the {@link PairModel} of
 * the scripts and from what the lexicon has seen.
 */
final class TokenScorer {
  private static final double LN2 = Math.log(2);

  /** Numbers of features of a pair. */
  static final int FEATURES = 7;

  /** Letters of a word that are looked at. */
  static final int LONGEST = 32;

  /** No spelling of a name is longer than another by more letters. */
  private static final int MOST_LONGER = 8;

  private static final double MOST_KNOWN = 5;
  private static final double UNSEEN = 1.2;
  private static final double SHARED = 4;
  private static final double UNSHARED = 1;

  /** Two tokens that share less of their readings share none: the rest is slips of the data. */
  private static final double LEAST_SHARED = .05;

  /** The most that two names known to be different can have. */
  private static final double KNOWN_DIFFERENT = -8;

  /** Weights of {@link #order}, the ratio's and the start as those of bits have them. */
  private static final double RATIO = .53;

  private static final double LISTED = .2;
  private static final double CONSONANTS = 1.1;
  private static final double ORDER_START = -1;

  private final PairModel model;
  private final boolean turned;
  private final boolean same;
  private final boolean arabicLatin;
  private final NameScript script;
  private final NameScript source;
  private final NameScript target;
  private final Lexicon lexicon;
  private final Logistic weights;

  /**
   * @param turned whether the first core is of the model's target script
   */
  TokenScorer(
      PairModel model,
      NameScript first,
      NameScript second,
      boolean turned,
      Lexicon lexicon,
      Logistic weights) {
    this.model = model;
    this.turned = turned;
    this.same = first == second;
    this.script = first;
    this.source = turned ? second : first;
    this.target = turned ? first : second;
    this.arabicLatin =
        first == NameScript.ARABIC && second == NameScript.LATIN
            || first == NameScript.LATIN && second == NameScript.ARABIC;
    this.lexicon = lexicon;
    this.weights = weights;
  }

  PairModel model() {
    return model;
  }

  boolean turned() {
    return turned;
  }

  /** Bits, above 0 where sameness is likelier than not among names that look alike. */
  double bits(String first, String second) {
    String x = turned ? second : first;
    String y = turned ? first : second;
    byte[] xs = model.source.encode(cut(x));
    byte[] ys = model.target.encode(cut(y));
    return bits(x, y, model.joint(xs, ys), background(xs, ys));
  }

  /**
   * Of longer words, probabilities would be smaller than numbers can be, and seem equally small.
   */
  static String cut(String word) {
    return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
  }

  double background(byte[] xs, byte[] ys) {
    return model.sourceLetters.logarithm(xs) + model.targetLetters.logarithm(ys);
  }

  /** As {@link #bits(String, String)}, with the joint probability at hand; x is of the source. */
  double bits(String x, String y, double joint, double background) {
    double bits = weights.logit(features(x, y, joint, background)) / LN2 + known(x, y);
    return bits > KNOWN_DIFFERENT && KnownNames.differ(x, source, y, target)
        ? KNOWN_DIFFERENT
        : bits;
  }

  /**
   * As bits, for the order of an index's words that all look like the question, where {@link #bits}
   * is for whether two are one. Between Arabic and Latin only the letters' ratio counts, the
   * consonants, and how likely the word of the index is: what is unlikely by chance gathers ratio
   * too easily. The weights come from the questions kept out for the weights, over their lists.
   *
   * @param bits of the same pair
   */
  double order(String x, String y, double joint, double background, double bits) {
    if (!arabicLatin || bits <= KNOWN_DIFFERENT) {
      return bits;
    }
    byte[] listed = turned ? model.source.encode(cut(x)) : model.target.encode(cut(y));
    LetterModel letters = turned ? model.sourceLetters : model.targetLetters;
    boolean consonants = Skeleton.of(x, source).equals(Skeleton.of(y, target));
    double ratio = joint - background + LISTED * letters.logarithm(listed);
    return RATIO * ratio / LN2 + (consonants ? CONSONANTS : 0) + ORDER_START + known(x, y);
  }

  /**
   * What the lexicon says beyond the letters: for a pair that was seen together, against two that
   * were each seen often and never together. Not fitted: words kept out for the weights are in no
   * lexicon.
   */
  private double known(String x, String y) {
    if (arabicLatin) {
      double seen = lexicon.seen(x, y);
      return seen > 0 ? Math.min(MOST_KNOWN, seen) : -UNSEEN * lexicon.unseen(x, y);
    }
    if (!same || x.equals(y)) {
      return 0;
    }
    double shared =
        script == NameScript.LATIN
            ? lexicon.sharedArabic(x, y)
            : script == NameScript.ARABIC ? lexicon.sharedLatin(x, y) : 0;
    return shared > LEAST_SHARED ? SHARED * shared : -UNSHARED * lexicon.common(x, y);
  }

  double[] features(String x, String y, double joint, double background) {
    double ratio = (joint - background) / LN2;
    return new double[] {
      ratio,
      -background / LN2,
      Math.min(ratio, 12),
      Math.min(MOST_LONGER, Math.abs(x.length() - y.length())),
      same && x.equals(y) ? 1 : 0,
      same ? JaroWinkler.of(x, y) : Math.min(0, ratio),
      same && Skeleton.of(x, script).equals(Skeleton.of(y, script)) ? 1 : 0,
    };
  }
}
