package org.jisr.names;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Two names that are read, compared token by token with a model. */
final class NameComparison {
  private static final double MERGE_GAIN = 2;
  private static final double MERGE_LEAST = 2;
  private static final double TAKEN = 8;

  private final TokenModel tokens;
  private NameForm first;
  private NameForm second;
  private double[][] bits;

  NameComparison(TokenModel tokens, NameForm first, NameForm second) {
    this.tokens = tokens;
    this.first = cut(first);
    this.second = cut(second);
    this.bits = matrix();
    this.first = merged(this.first, this.second, false);
    this.second = merged(this.second, this.first, true);
  }

  /**
   * With bits at hand, of which those of tokens that nothing agrees with are still to be found.
   *
   * @param bits by token of the first and of the second name; changed
   */
  NameComparison(TokenModel tokens, NameForm first, NameForm second, double[][] bits) {
    this.tokens = tokens;
    this.first = cut(first);
    this.second = cut(second);
    this.bits = bits;
    lonely();
    this.first = merged(this.first, this.second, false);
    this.second = merged(this.second, this.first, true);
  }

  private void lonely() {
    boolean[] here = new boolean[bits.length];
    boolean[] there = new boolean[second.tokens().size()];
    for (int i = 0; i < here.length; i++) {
      for (int j = 0; j < there.length; j++) {
        here[i] |= bits[i][j] > 0;
        there[j] |= bits[i][j] > 0;
      }
    }
    for (int i = 0; i < here.length; i++) {
      for (int j = 0; j < there.length; j++) {
        if (!here[i] && !there[j]) {
          bits[i][j] = tokens.bits(first.tokens().get(i), second.tokens().get(j));
        }
      }
    }
  }

  private static NameForm cut(NameForm form) {
    return form.tokens().size() <= Alignment.MOST
        ? form
        : new NameForm(
            form.original(), form.tokens().subList(0, Alignment.MOST), form.steps(), form.marked());
  }

  NameForm first() {
    return first;
  }

  NameForm second() {
    return second;
  }

  NamePairing pairing() {
    return new NamePairing(
        NamePairing.Part.of(first),
        NamePairing.Part.of(second),
        first.marked() && second.marked(),
        bits);
  }

  private double[][] matrix() {
    double[][] result = new double[first.tokens().size()][second.tokens().size()];
    for (int i = 0; i < result.length; i++) {
      for (int j = 0; j < result[i].length; j++) {
        result[i][j] = tokens.bits(first.tokens().get(i), second.tokens().get(j));
      }
    }
    return result;
  }

  /** Tokens that one writer put apart and the other together, joined where that fits better. */
  private NameForm merged(NameForm form, NameForm other, boolean turned) {
    for (int at = 0; at + 1 < form.tokens().size(); at++) {
      if (taken(at, turned) && taken(at + 1, turned)) {
        continue;
      }
      NameToken joined = joined(form.tokens().get(at), form.tokens().get(at + 1));
      for (int j = 0; joined != null && j < other.tokens().size(); j++) {
        NameToken whole = other.tokens().get(j);
        int longest =
            Math.max(
                form.tokens().get(at).text().length(), form.tokens().get(at + 1).text().length());
        if (whole.text().length() <= longest) {
          continue;
        }
        double together = tokens.bits(joined, whole);
        double apart = Math.max(bit(at, j, turned), 0) + Math.max(bit(at + 1, j, turned), 0);
        if (together > MERGE_LEAST && together > apart + MERGE_GAIN) {
          List<NameToken> tokensNow = new ArrayList<>(form.tokens());
          tokensNow.set(at, joined);
          tokensNow.remove(at + 1);
          NameForm result = new NameForm(form.original(), tokensNow, form.steps(), form.marked());
          if (turned) {
            second = result;
          } else {
            first = result;
          }
          bits = matrix();
          return merged(result, other, turned);
        }
      }
    }
    return form;
  }

  /** Whether a token surely is one of the other name: then it is not half of another. */
  private boolean taken(int at, boolean turned) {
    int count = turned ? bits.length : bits[at].length;
    for (int j = 0; j < count; j++) {
      if (bit(at, j, turned) > TAKEN) {
        return true;
      }
    }
    return false;
  }

  private double bit(int i, int j, boolean turned) {
    return turned ? bits[j][i] : bits[i][j];
  }

  static @org.jspecify.annotations.Nullable NameToken joined(NameToken here, NameToken next) {
    TokenForm a = here.forms().getFirst();
    TokenForm b = next.forms().getFirst();
    if (here.script() != next.script() || b.affixes() != 0) {
      return null;
    }
    return new NameToken(
        here.surface() + " " + next.surface(),
        a.core() + b.core(),
        here.script(),
        here.role().light() ? next.role() : here.role(),
        here.index(),
        here.article(),
        List.of(new TokenForm(a.core() + b.core(), a.affixes(), .5)));
  }

  /** The script of most letters. */
  static NameScript script(NameForm form) {
    Map<NameScript, Integer> letters = new EnumMap<>(NameScript.class);
    for (NameToken each : form.tokens()) {
      letters.merge(each.script(), each.text().length(), Integer::sum);
    }
    NameScript best = NameScript.LATIN;
    for (Map.Entry<NameScript, Integer> each : letters.entrySet()) {
      best = each.getValue() > letters.getOrDefault(best, 0) ? each.getKey() : best;
    }
    return best;
  }
}
