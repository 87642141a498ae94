package org.jisr.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Pairs of tokens that no model was trained on or fitted to, for measuring. */
public final class HeldOut {
  /**
   * A pair.
   *
   * @param other in the script of the file, normalised
   * @param latin normalised
   * @param unseen whether {@code other} is kept out; else {@code latin} is
   */
  public record Pair(String other, String latin, boolean unseen) {}

  /** Two invented whole names of such tokens, and whether they are one person's. */
  public record Names(String first, String second, boolean same) {}

  private HeldOut() {}

  /** All pairs of a Wikidata file, kept out or not, as the model reads them. */
  public static List<Pair> all(byte[] file, NameScript script) {
    return TrainingCorpus.read(file, script, false).stream()
        .map(each -> new Pair(each.source(), each.target(), false))
        .toList();
  }

  /** The pairs of a Wikidata file with a word that was kept out. */
  public static List<Pair> of(byte[] file, NameScript script) {
    List<Pair> result = new ArrayList<>();
    List<TrainingCorpus.Entry> entries = TrainingCorpus.read(file, script, false);
    Set<String> common = TrainingCorpus.common(entries);
    for (TrainingCorpus.Entry each : entries) {
      if (TrainingCorpus.split(each, common) == TrainingCorpus.Split.TEST) {
        boolean source = TrainingCorpus.part(each.source()) == 0 && !common.contains(each.source());
        result.add(new Pair(each.source(), each.target(), source));
      }
    }
    return result;
  }

  /**
   * Invented whole names of tokens with a word that was kept out: cut, turned and mistyped as
   * writers do, half of them of different people who share names or have look-alikes.
   *
   * @param latin whether both are spelled in Latin; else the first is in the script of the file
   */
  public static List<Names> names(byte[] file, NameScript script, boolean latin, int count) {
    List<SpellingPair> pairs =
        of(file, script).stream()
            .map(each -> new SpellingPair(each.other(), each.latin(), 1))
            .toList();
    List<TrainingCorpus.Entry> entries =
        (latin ? SpellingGroups.of(pairs, true, 1) : pairs)
            .stream()
                .map(each -> new TrainingCorpus.Entry(each.source(), each.target(), 1))
                .toList();
    NameComposer composer = new NameComposer(entries, ModelTraining.SEED + 1);
    List<Names> result = new ArrayList<>();
    for (int each = 0; each < count; each++) {
      NameComposer.Composed names = composer.next();
      result.add(new Names(names.first(), names.second(), names.same()));
    }
    return result;
  }
}
