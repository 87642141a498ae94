package org.jisr.stix;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A scale in which people state confidence, with its translation to and from the numbers of STIX
 * (STIX 2.1, appendix A).
 */
@SuppressWarnings("ImmutableEnumChecker") // the list is unmodifiable and its items are records
public enum ConfidenceScale {
  /** None, Low, Medium and High. */
  NONE_LOW_MEDIUM_HIGH(
      new Term("None", 0, 0, 0),
      new Term("Low", 15, 1, 29),
      new Term("Med", 50, 30, 69),
      new Term("High", 85, 70, 100)),
  /** 0 to 10. */
  ZERO_TO_TEN(
      new Term("0", 0, 0, 4),
      new Term("1", 10, 5, 14),
      new Term("2", 20, 15, 24),
      new Term("3", 30, 25, 34),
      new Term("4", 40, 35, 44),
      new Term("5", 50, 45, 54),
      new Term("6", 60, 55, 64),
      new Term("7", 70, 65, 74),
      new Term("8", 80, 75, 84),
      new Term("9", 90, 85, 94),
      new Term("10", 100, 95, 100)),
  /** The credibility of the Admiralty system; 6, truth cannot be judged, has no confidence. */
  ADMIRALTY_CREDIBILITY(
      new Term("5", 10, 0, 19),
      new Term("4", 30, 20, 39),
      new Term("3", 50, 40, 59),
      new Term("2", 70, 60, 79),
      new Term("1", 90, 80, 100)),
  /** Words of estimative probability. */
  ESTIMATIVE_PROBABILITY(
      new Term("Impossible", 0, 0, 0),
      new Term("Highly Unlikely/Almost Certainly Not", 10, 1, 19),
      new Term("Unlikely/Probably Not", 30, 20, 39),
      new Term("Even Chance", 50, 40, 59),
      new Term("Likely/Probable", 70, 60, 79),
      new Term("Highly likely/Almost Certain", 90, 80, 99),
      new Term("Certain", 100, 100, 100)),
  /** The words of the Director of National Intelligence of the United States. */
  DNI(
      new Term("Almost No Chance / Remote", 5, 0, 9),
      new Term("Very Unlikely / Highly Improbable", 15, 10, 19),
      new Term("Unlikely / Improbable", 30, 20, 39),
      new Term("Roughly Even Chance / Roughly Even Odds", 50, 40, 59),
      new Term("Likely / Probable", 70, 60, 79),
      new Term("Very Likely / Highly Probable", 85, 80, 89),
      new Term("Almost Certain / Nearly Certain", 95, 90, 100));

  private final List<Term> terms;

  ConfidenceScale(Term... terms) {
    this.terms = List.of(terms);
  }

  /**
   * One step of a scale.
   *
   * @param name as the standard writes it
   * @param value the confidence it stands for, 0 to 100
   * @param from the least confidence that is read as this step
   * @param to the greatest confidence that is read as this step
   */
  public record Term(String name, int value, int from, int to) {}

  /** The steps from the least confidence to the greatest. */
  public List<Term> terms() {
    return terms;
  }

  /**
   * The confidence that a step stands for, or null where the scale has no such step; in any case.
   */
  public @Nullable Integer confidence(String name) {
    for (Term term : terms) {
      if (term.name().equalsIgnoreCase(name)) {
        return term.value();
      }
    }
    return null;
  }

  /**
   * The step as which a confidence is read.
   *
   * @throws IllegalArgumentException when it is not between 0 and 100
   */
  public String name(int confidence) {
    for (Term term : terms) {
      if (confidence >= term.from() && confidence <= term.to()) {
        return term.name();
      }
    }
    throw new IllegalArgumentException("A confidence is between 0 and 100.");
  }
}
