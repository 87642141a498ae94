package org.jisr.names;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares two names in any scripts. Safe for use by many threads. */
public final class NameMatcher {
  /** A kunya alone is shared by too many for more than a look. */
  static final double LONE_KUNYA = .9;

  private static final double SAME = .9995;

  private final NameModel model;

  /** Compares with this model. */
  public NameMatcher(NameModel model) {
    this.model = model;
  }

  /** Compares with the model that comes with the program. */
  public static NameMatcher shipped() {
    return new NameMatcher(NameModel.shipped());
  }

  /** Compares two names as written. */
  public NameMatch match(String first, String second) {
    return match(NameForm.read(first), NameForm.read(second));
  }

  /** Compares two names that were read. */
  public NameMatch match(NameForm first, NameForm second) {
    NameComparison comparison = new NameComparison(model.tokens(), first, second);
    NamePairing pairing = comparison.pairing();
    double probability =
        first.tokens().isEmpty() || second.tokens().isEmpty()
            ? 0
            : probability(model, first, second, pairing);
    double bits = Math.log(odds(probability)) / Math.log(2);
    return new NameMatch(
        probability,
        bits,
        Band.of(probability),
        comparison.first(),
        comparison.second(),
        pairing.pairs().stream()
            .map(each -> part(each, comparison.first(), comparison.second()))
            .toList());
  }

  private static double odds(double probability) {
    double bounded = Math.clamp(probability, 1e-9, 1 - 1e-9);
    return bounded / (1 - bounded);
  }

  static double probability(NameModel model, NameForm first, NameForm second, NamePairing pairing) {
    double probability =
        probability(model, NameComparison.script(first), NameComparison.script(second), pairing);
    if (sameLetters(first, second)) {
      probability = Math.max(probability, SAME);
    }
    return first.loneKunya() || second.loneKunya()
        ? Math.min(probability, LONE_KUNYA)
        : probability;
  }

  static double probability(
      NameModel model, NameScript first, NameScript second, NamePairing pairing) {
    return Logistic.probability(model.weights(first, second).logit(pairing.evidence()));
  }

  private static boolean sameLetters(NameForm first, NameForm second) {
    List<NameToken> here = first.tokens();
    List<NameToken> there = second.tokens();
    if (here.size() != there.size()) {
      return false;
    }
    for (int at = 0; at < here.size(); at++) {
      NameToken a = here.get(at);
      NameToken b = there.get(at);
      boolean same =
          a.script() == b.script()
              && a.forms().getFirst().equals(b.forms().getFirst())
              && a.role() == b.role();
      if (!same) {
        return false;
      }
    }
    return true;
  }

  private static NameMatch.Part part(NamePairing.Pair pair, NameForm first, NameForm second) {
    return new NameMatch.Part(
        token(first, pair.first()),
        token(second, pair.second()),
        pair.bits(),
        switch (pair.kind()) {
          case AGREES -> NameMatch.Verdict.AGREES;
          case CONTRADICTS -> NameMatch.Verdict.CONTRADICTS;
          case OMITTED -> NameMatch.Verdict.OMITTED;
        });
  }

  private static @Nullable NameToken token(NameForm form, int at) {
    return at < 0 ? null : form.tokens().get(at);
  }
}
