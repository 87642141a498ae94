package org.jisr.names;

/** What a probability asks people to do; never a decision by itself. */
public enum Band {
  /** Nothing that needs looking at. */
  NO_HIT,
  /** A person has to look. */
  NEEDS_A_PERSON,
  /** Very likely the same; a person has to look first of all. */
  STRONG;

  /** From this probability on a person has to look. */
  public static final double LOOK = .5;

  /** From this probability on it is strong. */
  public static final double SURE = .95;

  static Band of(double probability) {
    return probability >= SURE ? STRONG : probability >= LOOK ? NEEDS_A_PERSON : NO_HIT;
  }

  /** For programs: {@code no-hit}, {@code needs-a-person} or {@code strong}. */
  public String code() {
    return switch (this) {
      case NO_HIT -> "no-hit";
      case NEEDS_A_PERSON -> "needs-a-person";
      case STRONG -> "strong";
    };
  }
}
