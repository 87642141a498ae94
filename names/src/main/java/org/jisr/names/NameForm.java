package org.jisr.names;

import java.util.List;

/**
 * A name as it was written and as it is read: tokens with roles, and the steps that led there.
 *
 * @param original exactly as given
 * @param tokens in the order of writing; empty where nothing is a letter
 * @param steps what was changed or noticed on the way, in order
 * @param marked whether a word or comma says what is whose: then order counts
 */
public record NameForm(
    String original, List<NameToken> tokens, List<ReadingStep> steps, boolean marked) {
  /** Copies the lists. */
  public NameForm {
    tokens = List.copyOf(tokens);
    steps = List.copyOf(steps);
  }

  /** Reads a name in any script; never fails, whatever the text holds. */
  public static NameForm read(String name) {
    return new NameReader(name).read();
  }

  /** Whether all it holds is a kunya, which many people share. */
  public boolean loneKunya() {
    List<NameToken> heavy = tokens.stream().filter(each -> !each.role().light()).toList();
    return heavy.size() == 1 && heavy.getFirst().role() == Role.KUNYA;
  }
}
