package org.jisr.networks.structure;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jisr.networks.Graph;

/**
 * Looks for the set that does most: at every set where that is a matter of moments, else greedily
 * and by exchanging one node for another while that does more, from several beginnings.
 */
final class KeySearch {
  /** Elementary steps for looking at every set; a second or two. */
  private static final double EVERY = 1e9;

  private static final double EXCHANGES = 4e9;

  private static final int STARTS = 4;

  private final KeyQuestion question;
  private final int[] candidates;
  private final int size;
  private final SplittableRandom random;
  private final int[] best;
  private double most = Double.NEGATIVE_INFINITY;
  private double effort;

  KeySearch(Graph graph, KeyQuestion question, int[] candidates, int size, long seed) {
    this.question = question;
    this.candidates = candidates;
    this.size = size;
    this.random = new SplittableRandom(seed);
    best = new int[size];
    if (graph.nodes() < candidates.length) {
      throw new IllegalArgumentException("There are more candidates than nodes.");
    }
  }

  KeySet run() {
    if (sets() * question.effort() <= EVERY) {
      every(new int[size], 0, 0);
      return new KeySet(best, most, most);
    }
    for (int start = 0; start < STARTS; start++) {
      int[] set = greedy(start);
      exchange(set);
    }
    return new KeySet(best, most, question.bound(candidates, size, best));
  }

  private double sets() {
    double sets = 1;
    for (int i = 0; i < size; i++) {
      sets *= (double) (candidates.length - i) / (i + 1);
    }
    return sets;
  }

  private void every(int[] set, int filled, int from) {
    if (filled == size) {
      keep(set, question.value(set, size));
      return;
    }
    for (int i = from; i <= candidates.length - (size - filled); i++) {
      set[filled] = candidates[i];
      every(set, filled + 1, i + 1);
    }
  }

  private void keep(int[] set, double value) {
    if (value > most + 1e-12) {
      most = value;
      System.arraycopy(set, 0, best, 0, size);
    }
  }

  /** The first beginning takes the best each time, the others one node in four at random. */
  private int[] greedy(int start) {
    int[] set = new int[size];
    boolean[] taken = new boolean[candidates.length];
    for (int filled = 0; filled < size; filled++) {
      boolean draw = effort > EXCHANGES || (start > 0 && random.nextInt(4) == 0);
      int chosen = draw ? free(taken) : bestNext(set, filled, taken);
      taken[chosen] = true;
      set[filled] = candidates[chosen];
    }
    keep(set, question.value(set, size));
    return set;
  }

  private int bestNext(int[] set, int filled, boolean[] taken) {
    int chosen = -1;
    double value = Double.NEGATIVE_INFINITY;
    for (int i : Labels.shuffled(candidates.length, random)) {
      if (!taken[i]) {
        set[filled] = candidates[i];
        double with = question.value(set, filled + 1);
        effort += question.effort();
        if (with > value + 1e-12) {
          value = with;
          chosen = i;
        }
        if (effort > EXCHANGES) {
          break;
        }
      }
    }
    return chosen;
  }

  private int free(boolean[] taken) {
    int i = random.nextInt(candidates.length);
    while (taken[i]) {
      i = i == candidates.length - 1 ? 0 : i + 1;
    }
    return i;
  }

  private void exchange(int[] set) {
    double value = question.value(set, size);
    boolean better = true;
    while (better && effort <= EXCHANGES) {
      better = false;
      for (int place = 0; place < size; place++) {
        int old = set[place];
        int chosen = old;
        for (int candidate : candidates) {
          if (effort > EXCHANGES || contains(set, candidate)) {
            continue;
          }
          set[place] = candidate;
          double with = question.value(set, size);
          effort += question.effort();
          set[place] = old;
          if (with > value + 1e-12) {
            value = with;
            chosen = candidate;
          }
        }
        set[place] = chosen;
        better |= chosen != old;
      }
    }
    keep(set, value);
  }

  private static boolean contains(int[] set, int node) {
    return Arrays.stream(set).anyMatch(v -> v == node);
  }
}
