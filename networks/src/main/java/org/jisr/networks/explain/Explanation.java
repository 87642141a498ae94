package org.jisr.networks.explain;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What is said of one node of a scenario, in order, always with the caution below it.
 *
 * @param facts one sentence each
 */
public record Explanation(List<Fact> facts) {
  /** Copies. */
  public Explanation {
    facts = List.copyOf(facts);
  }

  /** The sentences and the caution, one on each line. */
  public String text(Language language) {
    Sentences sentences = sentences(language);
    return facts.stream().map(fact -> sentences.of(fact) + "\n").collect(Collectors.joining())
        + sentences.caution();
  }

  /** One sentence alone. */
  public static String sentence(Fact fact, Language language) {
    return sentences(language).of(fact);
  }

  /** What must stand wherever sentences of a scenario stand. */
  public static String caution(Language language) {
    return sentences(language).caution();
  }

  private static Sentences sentences(Language language) {
    return switch (language) {
      case ARABIC -> new ArabicText();
      case FRENCH -> new FrenchText();
      case ENGLISH -> new EnglishText();
      case SPANISH -> new SpanishText();
    };
  }
}
