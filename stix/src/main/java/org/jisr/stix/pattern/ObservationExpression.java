package org.jisr.stix.pattern;

import java.util.List;

/**
 * What must have been observed (STIX 2.1, section 9.5). Its text is the pattern's text for it.
 *
 * <p>The operands of AND, OR and FOLLOWEDBY stand in one list, however many they are, so that a
 * long pattern is no deep tree.
 */
public sealed interface ObservationExpression {
  /**
   * One observation of an object for which a condition holds, in square brackets.
   *
   * @param condition on one object, and those it refers to
   */
  record Observation(ComparisonExpression condition) implements ObservationExpression {
    @Override
    public String toString() {
      return PatternPrinter.text(this);
    }
  }

  /**
   * All of them, on different observations.
   *
   * @param operands at least two
   */
  record And(List<ObservationExpression> operands) implements ObservationExpression {
    /** Checks the number. */
    public And {
      operands = List.copyOf(operands);
      PatternRules.checkOperands(operands);
    }

    @Override
    public String toString() {
      return PatternPrinter.text(this);
    }
  }

  /**
   * At least one of them.
   *
   * @param operands at least two
   */
  record Or(List<ObservationExpression> operands) implements ObservationExpression {
    /** Checks the number. */
    public Or {
      operands = List.copyOf(operands);
      PatternRules.checkOperands(operands);
    }

    @Override
    public String toString() {
      return PatternPrinter.text(this);
    }
  }

  /**
   * All of them, on different observations, each not before the one to its left.
   *
   * @param operands at least two
   */
  record FollowedBy(List<ObservationExpression> operands) implements ObservationExpression {
    /** Checks the number. */
    public FollowedBy {
      operands = List.copyOf(operands);
      PatternRules.checkOperands(operands);
    }

    @Override
    public String toString() {
      return PatternPrinter.text(this);
    }
  }

  /**
   * An expression with limits on its observations.
   *
   * @param expression that is limited
   * @param qualifiers at least one, at most one of each kind, in the order of the text: each limits
   *     the expression together with those before it
   */
  record Qualified(ObservationExpression expression, List<Qualifier> qualifiers)
      implements ObservationExpression {
    /** Checks the number and the kinds. */
    public Qualified {
      qualifiers = List.copyOf(qualifiers);
      PatternRules.checkQualifiers(qualifiers);
    }

    @Override
    public String toString() {
      return PatternPrinter.text(this);
    }
  }
}
