package org.jisr.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks a {@link NameIndex}; for one thread, its arrays and memory are used again. */
public final class NameSearch {
  private static final int LAID_BESIDE = 80;
  private static final int COMPARED_AGAIN = 8;
  private static final double LOG2 = Math.log(2);

  /** Between names that are equally sure, what more bits count. */
  private static final double TIE = .02;

  private static final double IDENTICAL = 5;

  private final NameIndex index;
  private final TokenLookup lookup;
  private final float[] sums;
  private final int[] epochs;
  private final int[] lastToken;
  private final int[] candidates;
  private int candidateCount;
  private int epoch;

  NameSearch(NameIndex index) {
    this.index = index;
    lookup = new TokenLookup(index);
    sums = new float[index.size()];
    epochs = new int[index.size()];
    lastToken = new int[index.size()];
    candidates = new int[index.size()];
  }

  private record Scored(int name, double rank, double logit, boolean whole) {}

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
    collect(tokens, hits);
    joined(tokens, hits);
    int[] chosen = TopNames.of(candidates, candidateCount, sums, Math.max(LAID_BESIDE, most * 2));
    List<Scored> scored = layBeside(question, tokens, hits, chosen);
    return distinct(question, scored, most);
  }

  private void collect(List<NameToken> tokens, List<TokenHits> hits) {
    epoch++;
    candidateCount = 0;
    boolean onlyLight = tokens.stream().allMatch(each -> each.role().light());
    for (int at = 0; at < tokens.size(); at++) {
      if (onlyLight || !tokens.get(at).role().light()) {
        add(hits.get(at), at);
      }
    }
  }

  /** Two tokens of the question that the index may hold as one. */
  private void joined(List<NameToken> tokens, List<TokenHits> hits) {
    for (int at = 0; at + 1 < tokens.size(); at++) {
      if (hits.get(at).sure() && hits.get(at + 1).sure()) {
        continue;
      }
      NameToken joined = NameComparison.joined(tokens.get(at), tokens.get(at + 1));
      if (joined != null && joined.text().length() <= 14) {
        TokenHits found = lookup.hits(joined);
        if (found.bits().length > 0 && found.bits()[0] > 4) {
          add(found, Alignment.MOST + at);
        }
      }
    }
  }

  private void add(TokenHits hits, int token) {
    double size = index.size();
    for (int at = 0; at < hits.entries().length; at++) {
      int entry = hits.entries()[at];
      int from = index.postingsFrom(entry);
      int to = index.postingsFrom(entry + 1);
      double bits = hits.bits()[at];
      double rarity = Math.log(1 + size / (to - from)) / LOG2;
      float gain = (float) (Logistic.probability(bits * LOG2) * (rarity + 4) + .3 * bits);
      for (int place = from; place < to; place++) {
        int name = index.posting(place);
        if (epochs[name] != epoch) {
          epochs[name] = epoch;
          sums[name] = gain - .2f * index.tokenCount(name);
          lastToken[name] = token;
          candidates[candidateCount++] = name;
        } else if (lastToken[name] != token) {
          sums[name] += gain;
          lastToken[name] = token;
        }
      }
    }
  }

  private List<Scored> layBeside(
      NameForm question, List<NameToken> tokens, List<TokenHits> hits, int[] chosen) {
    List<Map<Integer, Float>> known = new ArrayList<>();
    for (TokenHits each : hits) {
      Map<Integer, Float> bits = new HashMap<>();
      for (int at = 0; at < each.entries().length; at++) {
        bits.put(each.entries()[at], each.bits()[at]);
      }
      known.add(bits);
    }
    List<NamePairing.Part> first = NamePairing.Part.of(question);
    NameScript script = NameComparison.script(question);
    List<Scored> result = new ArrayList<>(chosen.length);
    for (int name : chosen) {
      int count = index.tokenCount(name);
      List<NamePairing.Part> second = new ArrayList<>(count);
      double[][] bits = new double[tokens.size()][count];
      for (int j = 0; j < count; j++) {
        second.add(index.part(name, j));
        for (int i = 0; i < bits.length; i++) {
          bits[i][j] =
              known.get(i).getOrDefault(index.entryAt(name, j), (float) TokenModel.NOTHING);
        }
      }
      NamePairing pairing =
          new NamePairing(first, second, question.marked() && index.marked(name), bits);
      NameScript other = index.entries.get(index.entryAt(name, 0)).script();
      double logit = index.model.weights(script, other).logit(pairing.evidence());
      result.add(new Scored(name, logit + TIE * pairing.total(), logit, pairing.whole()));
    }
    result.sort(Comparator.comparingDouble(Scored::rank).reversed());
    return result;
  }

  private static double probability(NameForm question, Scored each) {
    double probability = Logistic.probability(each.logit());
    return question.loneKunya() ? Math.min(NameMatcher.LONE_KUNYA, probability) : probability;
  }

  /** What a full comparison says more; nothing where every token already agrees. */
  private double more(NameMatcher matcher, NameForm question, Scored each) {
    String name = index.names.get(each.name());
    double more = question.original().equals(name) ? IDENTICAL : 0;
    if (!each.whole()) {
      NameMatch match = matcher.match(question, NameForm.read(name));
      more += Math.max(0, match.bits() * LOG2 - each.logit());
    }
    return more;
  }

  /** The best are compared once more in full, with joined tokens and initials. */
  private List<NameHit> distinct(NameForm question, List<Scored> scored, int most) {
    NameMatcher matcher = new NameMatcher(index.model);
    List<Scored> again = new ArrayList<>();
    for (int at = 0; at < scored.size(); at++) {
      Scored each = scored.get(at);
      if (at < COMPARED_AGAIN) {
        double more = more(matcher, question, each);
        again.add(new Scored(each.name(), each.rank() + more, each.logit() + more, false));
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
