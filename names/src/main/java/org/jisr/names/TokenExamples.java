package org.jisr.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Pairs of tokens that are one name and pairs that only look so, for the weights of features. */
final class TokenExamples {
  private static final int MOST = 800;
  private static final int SAMPLE = 150;
  private static final int HARD = 3;
  private static final int EASY = 2;

  private final TokenScorer scorer;
  private final List<String> vocabulary;
  private final Random random;
  private final List<Logistic.Example> examples = new ArrayList<>();

  TokenExamples(TokenScorer scorer, List<String> vocabulary, long seed) {
    this.scorer = scorer;
    this.vocabulary = vocabulary;
    this.random = new Random(seed);
  }

  List<Logistic.Example> of(List<SpellingPair> pairs) {
    Map<String, Set<String>> truth = new TreeMap<>();
    for (SpellingPair each : pairs) {
      truth.computeIfAbsent(each.source(), key -> new TreeSet<>()).add(each.target());
    }
    List<String> sources = new ArrayList<>(truth.keySet());
    java.util.Collections.shuffle(sources, random);
    for (String source : sources.subList(0, Math.min(MOST, sources.size()))) {
      Set<String> same = truth.getOrDefault(source, Set.of());
      for (String target : same) {
        examples.add(new Logistic.Example(features(source, target), true, 1.0 / same.size()));
      }
      strangers(source, same);
    }
    return examples;
  }

  private double[] features(String x, String y) {
    PairModel model = scorer.model();
    byte[] xs = model.source.encode(x);
    byte[] ys = model.target.encode(y);
    return scorer.features(x, y, model.joint(xs, ys), scorer.background(xs, ys));
  }

  private void strangers(String source, Set<String> same) {
    List<double[]> all = new ArrayList<>();
    for (int each = 0; each < SAMPLE; each++) {
      String target = vocabulary.get(random.nextInt(vocabulary.size()));
      if (!same.contains(target) && !target.equals(source)) {
        double[] features = features(source, target);
        if (each < EASY) {
          examples.add(new Logistic.Example(features, false, .5));
        }
        all.add(features);
      }
    }
    all.sort((a, b) -> Double.compare(b[0], a[0]));
    for (double[] each : all.subList(0, Math.min(HARD, all.size()))) {
      examples.add(new Logistic.Example(each, false, 1.0 / HARD));
    }
  }
}
