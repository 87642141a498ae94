package org.jisr.names;

import java.util.ArrayList;
import java.util.List;

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
    return TrainingCorpus.read(file, script, false).stream().map(HeldOut::pair).toList();
  }

  /** The pairs of a Wikidata file with a word that was kept out. */
  public static List<Pair> of(byte[] file, NameScript script) {
    List<Pair> result = new ArrayList<>();
    for (TrainingCorpus.Entry each : TrainingCorpus.read(file, script, false)) {
      if (TrainingCorpus.split(each) == TrainingCorpus.Split.TEST) {
        result.add(pair(each));
      }
    }
    return result;
  }

  private static Pair pair(TrainingCorpus.Entry each) {
    return new Pair(each.source(), each.target(), TrainingCorpus.part(each.source()) == 0);
  }
}
