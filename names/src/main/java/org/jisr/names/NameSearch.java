package org.jisr.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks a {@link NameIndex}; for one thread, its arrays and memory are used again. */
public final class NameSearch {
  private static final int LAID_BESIDE = 80;

  /** How many times more are laid beside where one id has taken all places. */
  private static final int WIDER = 8;

  private static final int COMPARED_AGAIN = 8;
  private static final double LOG2 = Math.log(2);

  /** Between names that are equally sure, what more bits count. */
  private static final double TIE = .02;

  /** Between names whose every token agrees, what the order of their tokens counts. */
  private static final double ORDER = .25;

  private static final double IDENTICAL = 5;

  private final NameIndex index;
  private final TokenLookup lookup;
  private final Candidates candidates;

  NameSearch(NameIndex index) {
    this.index = index;
    lookup = new TokenLookup(index);
    candidates = new Candidates(index);
  }

  private record Scored(int name, double rank, double logit, double[][] bits, boolean whole) {}

  /**
   * The likeliest names first, each id once.
   *
   * @param most how many at the most, from 1
   */
  public List<NameHit> find(String question, int most) {
    return find(NameForm.read(question), most);
  }

  /** As {@link #find(String, int)}, for a name that was read. */
  public List<NameHit> find(NameForm question, int most) {
    List<NameToken> tokens =
        question.tokens().subList(0, Math.min(Alignment.MOST, question.tokens().size()));
    if (tokens.isEmpty() || index.size() == 0) {
      return List.of();
    }
    List<TokenHits> hits = tokens.stream().map(lookup::hits).toList();
    candidates.collect(tokens, hits, lookup);
    for (int limit = Math.max(LAID_BESIDE, most * 2); ; limit *= WIDER) {
      long[] chosen = candidates.top(limit);
      List<NameHit> found = distinct(question, layBeside(question, tokens, hits, chosen), most);
      if (found.size() >= most || chosen.length < limit) {
        return found;
      }
    }
  }

  private List<Scored> layBeside(
      NameForm question, List<NameToken> tokens, List<TokenHits> hits, long[] chosen) {
    List<NamePairing.Part> first = NamePairing.Part.of(question);
    NameScript script = NameComparison.script(question);
    List<Scored> result = new ArrayList<>(chosen.length);
    for (long each : chosen) {
      int name = Ranked.number(each);
      int count = index.tokenCount(name);
      List<NamePairing.Part> second = new ArrayList<>(count);
      double[][] bits = new double[tokens.size()][count];
      for (int j = 0; j < count; j++) {
        second.add(index.part(name, j));
        int entry = index.entryAt(name, j);
        for (int i = 0; i < bits.length; i++) {
          bits[i][j] = hits.get(i).bits(entry);
        }
      }
      NamePairing pairing =
          new NamePairing(first, second, question.marked() && index.marked(name), bits);
      NameScript other = index.script(index.entryAt(name, 0));
      double logit = index.model.weights(script, other).logit(pairing.evidence());
      double rank = logit + TIE * pairing.total() + ORDER * order(pairing, hits, name);
      result.add(new Scored(name, rank, logit, bits, pairing.whole()));
    }
    result.sort(Comparator.comparingDouble(Scored::rank).reversed());
    return result;
  }

  /** Where all tokens agree, the order of the tokens that were found for each; else 0. */
  private double order(NamePairing pairing, List<TokenHits> hits, int name) {
    if (!pairing.whole()) {
      return 0;
    }
    double sum = 0;
    int count = 0;
    for (NamePairing.Pair each : pairing.pairs()) {
      double order = hits.get(each.first()).order(index.entryAt(name, each.second()));
      sum += Math.max(0, order);
      count++;
    }
    return sum / count;
  }

  private static double probability(NameForm question, Scored each) {
    double probability = Logistic.probability(each.logit());
    return question.loneKunya() ? Math.min(NameMatcher.LONE_KUNYA, probability) : probability;
  }

  /** What a full comparison says more; nothing where every token already agrees. */
  private double more(NameForm question, Scored each) {
    double more = question.original().equals(index.names.get(each.name())) ? IDENTICAL : 0;
    if (!each.whole()) {
      NameComparison comparison =
          new NameComparison(index.model.tokens(), question, index.form(each.name()), each.bits());
      more += Math.max(0, logit(comparison) - each.logit());
    }
    return more;
  }

  private double logit(NameComparison comparison) {
    NameScript here = NameComparison.script(comparison.first());
    NameScript there = NameComparison.script(comparison.second());
    return index.model.weights(here, there).logit(comparison.pairing().evidence());
  }

  /** The best are compared once more in full, with joined tokens and initials. */
  private List<NameHit> distinct(NameForm question, List<Scored> scored, int most) {
    List<Scored> again = new ArrayList<>();
    for (int at = 0; at < scored.size(); at++) {
      Scored each = scored.get(at);
      if (at < COMPARED_AGAIN) {
        double more = more(question, each);
        again.add(
            new Scored(each.name(), each.rank() + more, each.logit() + more, each.bits(), false));
      } else {
        again.add(each);
      }
    }
    again.sort(Comparator.comparingDouble(Scored::rank).reversed());
    List<NameHit> result = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Scored each : again) {
      if (result.size() < most && seen.add(index.ids.get(each.name()))) {
        result.add(
            new NameHit(
                index.ids.get(each.name()),
                index.names.get(each.name()),
                probability(question, each)));
      }
    }
    return result;
  }
}
