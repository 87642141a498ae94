package org.jisr.names;

import java.util.ArrayList;
import java.util.List;

/**
 * Two names laid beside each other token by token: what agrees, what contradicts, what one leaves
 * out, and the evidence that the probability is made of.
 */
final class NamePairing {
  private static final double TOKEN_CAP = 14;
  private static final double AGREES = 0;

  /** What the parts of the sum count; starting values set by hand, scaled by what is fitted. */
  private static final double START = -3.5;

  private static final double MEAN = .12;
  private static final double LEAST = .6;
  private static final double LEAST_CAP = 6;
  private static final double AGREED = 1;
  private static final double COVERED = 1.5;
  private static final double CONTRADICTED = -7;
  private static final double OMITTED = -.8;
  private static final double INVERTED = -.15;
  private static final double CROSSED = -2;

  /**
   * A token as far as pairing needs it.
   *
   * @param letters of the core
   */
  record Part(Role role, int index, int letters) {
    static List<Part> of(NameForm form) {
      return form.tokens().stream()
          .limit(Alignment.MOST)
          .map(each -> new Part(each.role(), each.index(), each.text().length()))
          .toList();
    }
  }

  /** Two tokens and the bits between them; a side that is absent is -1. */
  record Pair(int first, int second, double bits, Kind kind) {}

  /** What a pair of tokens says. */
  enum Kind {
    AGREES,
    CONTRADICTS,
    OMITTED
  }

  private final List<Part> first;
  private final List<Part> second;
  private final boolean marked;
  private final double[][] bits;
  private final List<Pair> pairs = new ArrayList<>();

  private double sum;
  private double total;
  private double least = TOKEN_CAP;
  private int agreed;
  private int inversions;
  private double contradicted;
  private double omitted;
  private double matchedLetters;
  private int crossed;

  NamePairing(List<Part> first, List<Part> second, boolean marked, double[][] bits) {
    this.first = first;
    this.second = second;
    this.marked = marked;
    this.bits = bits;
    run();
  }

  List<Pair> pairs() {
    return pairs;
  }

  private void run() {
    double[][] usable = new double[first.size()][second.size()];
    for (int i = 0; i < first.size(); i++) {
      for (int j = 0; j < second.size(); j++) {
        boolean light = first.get(i).role().light() != second.get(j).role().light();
        if (crosses(i, j) && bits[i][j] > AGREES) {
          crossed++;
        } else if (!light) {
          usable[i][j] = Math.min(bits[i][j], TOKEN_CAP) - Math.abs(i - j) * 1e-3;
        }
      }
    }
    int[] chosen = Alignment.best(usable, second.size());
    take(chosen);
    rest(chosen);
  }

  /** Another link of the chain of descent: the son is not the father. */
  private boolean crosses(int i, int j) {
    Part here = first.get(i);
    Part there = second.get(j);
    if (!marked || here.role().light() || there.role().light()) {
      return false;
    }
    boolean nasab = here.role() == Role.NASAB || there.role() == Role.NASAB;
    boolean given = i == 0 && here.role() != Role.NASAB || j == 0 && there.role() != Role.NASAB;
    boolean sameLength = generations(first) == generations(second);
    return nasab
        && here.index() != there.index()
        && (given || here.role() == there.role() && sameLength);
  }

  private static int generations(List<Part> parts) {
    return parts.stream().mapToInt(Part::index).max().orElse(0);
  }

  private void take(int[] chosen) {
    for (int i = 0; i < chosen.length; i++) {
      int j = chosen[i];
      if (j < 0 || first.get(i).role().light()) {
        continue;
      }
      double each = Math.min(bits[i][j], TOKEN_CAP);
      pairs.add(new Pair(i, j, each, Kind.AGREES));
      sum += each;
      total += bits[i][j];
      least = Math.min(least, each);
      agreed++;
      matchedLetters += Math.min(first.get(i).letters(), second.get(j).letters());
      for (int k = 0; k < i; k++) {
        inversions += chosen[k] > j && !first.get(k).role().light() ? 1 : 0;
      }
    }
  }

  private void rest(int[] chosen) {
    List<Integer> here = new ArrayList<>();
    List<Integer> there = new ArrayList<>();
    boolean[] taken = new boolean[second.size()];
    for (int i = 0; i < chosen.length; i++) {
      if (chosen[i] >= 0) {
        taken[chosen[i]] = true;
      } else if (!first.get(i).role().light()) {
        here.add(i);
      }
    }
    for (int j = 0; j < taken.length; j++) {
      if (!taken[j] && !second.get(j).role().light()) {
        there.add(j);
      }
    }
    int both = Math.min(here.size(), there.size());
    for (int at = 0; at < both; at++) {
      int i = here.get(at);
      int j = there.get(at);
      pairs.add(new Pair(i, j, bits[i][j], Kind.CONTRADICTS));
      double surely = Math.clamp(-bits[i][j] / 6, .4, 1.15);
      contradicted += surely * weight(Math.max(first.get(i).letters(), second.get(j).letters()));
    }
    here.subList(both, here.size())
        .forEach(i -> omit(new Pair(i, -1, 0, Kind.OMITTED), first.get(i)));
    there
        .subList(both, there.size())
        .forEach(j -> omit(new Pair(-1, j, 0, Kind.OMITTED), second.get(j)));
  }

  private void omit(Pair pair, Part part) {
    pairs.add(pair);
    omitted += weight(part.letters());
  }

  private static double weight(int letters) {
    return letters < 2 ? .3 : letters < 4 ? .7 : 1;
  }

  /** Bits of all that agrees, without a cap: tells apart what is equally sure. */
  double total() {
    return total;
  }

  /** Whether every token of both names agrees with one of the other. */
  boolean whole() {
    return agreed > 0 && contradicted == 0 && omitted == 0;
  }

  /** The evidence in one number, in natural logarithms before it is scaled. */
  double evidence() {
    double longer = Math.max(letters(first), letters(second));
    double covered = longer == 0 ? 0 : Math.min(1, matchedLetters / longer);
    double quality = agreed == 0 ? 0 : MEAN * sum / agreed + LEAST * Math.min(least, LEAST_CAP);
    return START
        + quality
        + AGREED * Math.log(1 + agreed)
        + COVERED * covered
        + CONTRADICTED * contradicted
        + OMITTED * omitted
        + INVERTED * Math.min(inversions, 3)
        + CROSSED * Math.min(crossed, 2);
  }

  private static double letters(List<Part> parts) {
    return parts.stream().filter(each -> !each.role().light()).mapToInt(Part::letters).sum();
  }
}
