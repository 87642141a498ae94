package org.jisr.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Invented full names in two spellings, as writers leave out, swap and mistype; and pairs of
 * different people, many of whom share a name or two.
 */
final class NameComposer {
  /** Two names and whether they are one person's. */
  record Composed(String first, String second, boolean same) {}

  private static final int LOOKED_AT = 60;

  private final List<TrainingCorpus.Entry> entries;
  private final double[] cumulative;
  private final Random random;

  NameComposer(List<TrainingCorpus.Entry> entries, long seed) {
    this.entries = entries;
    this.random = new Random(seed);
    cumulative = new double[entries.size()];
    double sum = 0;
    for (int at = 0; at < cumulative.length; at++) {
      sum += Math.sqrt(entries.get(at).count());
      cumulative[at] = sum;
    }
  }

  private TrainingCorpus.Entry draw() {
    double at = random.nextDouble() * cumulative[cumulative.length - 1];
    int place = java.util.Arrays.binarySearch(cumulative, at);
    return entries.get(Math.min(place < 0 ? -place - 1 : place, entries.size() - 1));
  }

  /** One more pair; half of them are the same. */
  Composed next() {
    int size = 1 + random.nextInt(4);
    List<TrainingCorpus.Entry> person = new ArrayList<>();
    for (int each = 0; each < size; each++) {
      person.add(draw());
    }
    boolean same = random.nextBoolean();
    List<TrainingCorpus.Entry> other = same ? varied(person) : stranger(person);
    List<String> here = new ArrayList<>(person.stream().map(TrainingCorpus.Entry::source).toList());
    List<String> there = new ArrayList<>(other.stream().map(TrainingCorpus.Entry::target).toList());
    if (random.nextInt(4) == 0 && here.size() > 1 && other.size() == person.size()) {
      here.remove(random.nextInt(here.size()));
      if (same && here.size() == 1 && there.size() == 1) {
        here = new ArrayList<>(person.stream().map(TrainingCorpus.Entry::source).toList());
      }
    }
    if (random.nextInt(5) == 0) {
      int at = random.nextInt(there.size());
      there.set(at, mistyped(there.get(at)));
    }
    return new Composed(String.join(" ", here), String.join(" ", there), same);
  }

  private List<TrainingCorpus.Entry> varied(List<TrainingCorpus.Entry> person) {
    List<TrainingCorpus.Entry> result = new ArrayList<>(person);
    if (result.size() > 2 && random.nextInt(4) == 0) {
      result.remove(random.nextInt(result.size()));
    }
    if (result.size() > 1 && random.nextInt(5) == 0) {
      Collections.rotate(result, 1);
    }
    return result;
  }

  private List<TrainingCorpus.Entry> stranger(List<TrainingCorpus.Entry> person) {
    List<TrainingCorpus.Entry> result = new ArrayList<>(person);
    int shared = random.nextInt(3) == 0 ? 0 : random.nextInt(Math.max(1, person.size()));
    for (int at = 0; at < result.size(); at++) {
      if (at >= shared) {
        result.set(at, random.nextBoolean() ? draw() : lookAlike(result.get(at)));
      }
    }
    if (random.nextInt(4) == 0) {
      Collections.shuffle(result, random);
    }
    return result;
  }

  /** Another name that looks like this one: what makes alerts false. */
  private TrainingCorpus.Entry lookAlike(TrainingCorpus.Entry name) {
    TrainingCorpus.Entry best = draw();
    double most = 0;
    for (int each = 0; each < LOOKED_AT; each++) {
      TrainingCorpus.Entry other = draw();
      double likeness = JaroWinkler.of(name.target(), other.target());
      boolean another =
          !other.source().equals(name.source()) && !other.target().equals(name.target());
      if (another && likeness > most) {
        most = likeness;
        best = other;
      }
    }
    return best;
  }

  private String mistyped(String word) {
    if (word.length() < 4) {
      return word;
    }
    int at = 1 + random.nextInt(word.length() - 2);
    char letter = (char) ('a' + random.nextInt(26));
    return switch (random.nextInt(4)) {
      case 0 -> word.substring(0, at) + word.substring(at + 1);
      case 1 -> word.substring(0, at) + letter + word.substring(at + 1);
      case 2 -> word.substring(0, at) + letter + word.substring(at);
      default ->
          word.substring(0, at - 1)
              + word.charAt(at)
              + word.charAt(at - 1)
              + word.substring(at + 1);
    };
  }
}
