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
}
