package org.jisr.names;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares tokens of any two scripts, over Latin where the two have no model of their own. */
final class TokenModel {
  /** Bits of a pair that nothing speaks for. */
  static final double NOTHING = -12;

  /**
   * Bits that the same letters have at the least, be they digits or of a script without a model.
   */
  private static final double IDENTICAL = 8;

  private final Map<NameScript, Map<NameScript, TokenScorer>> scorers =
      new EnumMap<>(NameScript.class);
  private final Map<NameScript, Romanisation> romanisations = new EnumMap<>(NameScript.class);

  void put(
      NameScript source, NameScript target, PairModel model, Lexicon lexicon, Logistic weights) {
    row(source).put(target, new TokenScorer(model, source, target, false, lexicon, weights));
    if (source != target) {
      row(target).put(source, new TokenScorer(model, target, source, true, lexicon, weights));
    }
    if (source != NameScript.LATIN && target == NameScript.LATIN) {
      romanisations.put(source, new Romanisation(model));
    }
  }

  private Map<NameScript, TokenScorer> row(NameScript script) {
    return scorers.computeIfAbsent(script, key -> new EnumMap<>(NameScript.class));
  }

  @Nullable TokenScorer scorer(NameScript first, NameScript second) {
    Map<NameScript, TokenScorer> row = scorers.get(first);
    return row == null ? null : row.get(second);
  }

  /** The likeliest Latin spelling of a core; itself where it is Latin already. */
  String romanised(String core, NameScript script) {
    Romanisation romanisation = romanisations.get(script);
    return romanisation == null ? core : romanisation.of(core);
  }

  /** Bits of two tokens: of their two readings that fit best. */
  double bits(NameToken first, NameToken second) {
    double best = NOTHING;
    for (TokenForm here : first.forms()) {
      for (TokenForm there : second.forms()) {
        double fixed = fixed(here, there);
        if (fixed > -20) {
          best =
              Math.max(
                  best, fixed + core(here.core(), first.script(), there.core(), second.script()));
        }
      }
    }
    return best;
  }

  static double fixed(TokenForm here, TokenForm there) {
    return Affix.bits(here.affixes(), there.affixes()) - here.cost() - there.cost();
  }

  double core(String first, NameScript here, String second, NameScript there) {
    if (first.length() < 2 || second.length() < 2) {
      return initial(first, here, second, there);
    }
    TokenScorer scorer = scorer(here, there);
    if (scorer != null) {
      double bits = Math.max(NOTHING, scorer.bits(first, second));
      return here == there && first.equals(second) ? Math.max(IDENTICAL, bits) : bits;
    }
    boolean turn = here == NameScript.CYRILLIC || here == NameScript.HEBREW;
    return turn && scorer(NameScript.LATIN, there) != null
        ? core(romanised(first, here), NameScript.LATIN, second, there) - 1
        : scorer(here, NameScript.LATIN) == null
            ? first.equals(second) ? IDENTICAL : NOTHING
            : core(first, here, romanised(second, there), NameScript.LATIN) - 1;
  }

  /** An initial says little, and its difference much. */
  private double initial(String first, NameScript here, String second, NameScript there) {
    String a = romanised(first, here);
    String b = romanised(second, there);
    boolean same = !a.isEmpty() && !b.isEmpty() && a.charAt(0) == b.charAt(0);
    return same ? first.length() == second.length() ? 2 : 1 : NOTHING;
  }
}
