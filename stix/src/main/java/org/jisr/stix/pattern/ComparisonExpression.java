package org.jisr.stix.pattern;

import java.util.List;

/**
 * What must hold of one object (STIX 2.1, section 9.6). Its text is the pattern's text for it.
 *
 * <p>NOT belongs to a test, never to a parenthesis, as in the grammar.
 */
public sealed interface ComparisonExpression {

  /** One question to one value. */
  sealed interface Test extends ComparisonExpression {
    /** Which value is asked. */
    ObjectPath path();

    /** Whether the answer is turned round. */
    boolean negated();
  }

  /**
   * A comparison with one constant.
   *
   * @param path of the value
   * @param negated whether NOT stands before the operator
   * @param operator which {@link ComparisonOperator#takes takes} the constant
   * @param constant on the right side
   */
  record Comparison(
      ObjectPath path, boolean negated, ComparisonOperator operator, Constant constant)
      implements Test {
    /** Checks that the operator takes the constant. */
    public Comparison {
      if (!operator.takes(constant)) {
        throw new PatternException(PatternProblem.PATTERN_OPERAND);
      }
    }

    @Override
    public String toString() {
      return PatternPrinter.text(this);
    }
  }

  /**
   * A search in a set, {@code IN}.
   *
   * @param path of the value
   * @param negated whether NOT stands before IN
   * @param constants of the set, in the order of the text, possibly none
   */
  record Membership(ObjectPath path, boolean negated, List<Constant> constants) implements Test {
    /** Copies the set. */
    public Membership {
      constants = List.copyOf(constants);
    }

    @Override
    public String toString() {
      return PatternPrinter.text(this);
    }
  }

  /**
   * The question whether there is any value, {@code EXISTS}.
   *
   * @param path of the value
   * @param negated whether NOT stands before EXISTS
   */
  record Existence(ObjectPath path, boolean negated) implements Test {
    @Override
    public String toString() {
      return PatternPrinter.text(this);
    }
  }

  /**
   * All of them, on one object.
   *
   * @param operands at least two, which can all be about one type of object
   */
  record And(List<ComparisonExpression> operands) implements ComparisonExpression {
    /** Checks the number and the types. */
    public And {
      operands = List.copyOf(operands);
      PatternRules.checkOperands(operands);
      PatternRules.checkTypes(operands);
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
  record Or(List<ComparisonExpression> operands) implements ComparisonExpression {
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
}
