package org.jisr.stix.pattern;

import java.util.List;

/** Writes a tree as a pattern, with no more parentheses than its meaning needs. */
final class PatternPrinter {
  private final StringBuilder out = new StringBuilder();

  private PatternPrinter() {}

  static String text(ComparisonExpression expression) {
    PatternPrinter printer = new PatternPrinter();
    printer.print(expression);
    return printer.out.toString();
  }

  static String text(ObservationExpression expression) {
    PatternPrinter printer = new PatternPrinter();
    printer.print(expression);
    return printer.out.toString();
  }

  private void print(ComparisonExpression expression) {
    switch (expression) {
      case ComparisonExpression.Comparison test -> {
        left(test);
        out.append(test.operator().symbol()).append(' ').append(test.constant());
      }
      case ComparisonExpression.Membership test -> {
        left(test);
        out.append("IN (");
        for (int i = 0; i < test.constants().size(); i++) {
          out.append(i == 0 ? "" : ", ").append(test.constants().get(i));
        }
        out.append(')');
      }
      case ComparisonExpression.Existence test ->
          out.append(test.negated() ? "NOT EXISTS " : "EXISTS ").append(test.path());
      case ComparisonExpression.And and -> comparisons(and.operands(), " AND ", 2);
      case ComparisonExpression.Or or -> comparisons(or.operands(), " OR ", 1);
    }
  }

  private void left(ComparisonExpression.Test test) {
    out.append(test.path()).append(test.negated() ? " NOT " : " ");
  }

  private void comparisons(List<ComparisonExpression> operands, String operator, int rank) {
    String before = "";
    for (ComparisonExpression operand : operands) {
      out.append(before);
      before = operator;
      if (rank(operand) > rank) {
        print(operand);
      } else {
        out.append('(');
        print(operand);
        out.append(')');
      }
    }
  }

  private static int rank(ComparisonExpression expression) {
    return switch (expression) {
      case ComparisonExpression.Or or -> 1;
      case ComparisonExpression.And and -> 2;
      case ComparisonExpression.Test test -> 3;
    };
  }

  private void print(ObservationExpression expression) {
    switch (expression) {
      case ObservationExpression.Observation one -> {
        out.append('[');
        print(one.condition());
        out.append(']');
      }
      case ObservationExpression.FollowedBy all -> operands(all.operands(), " FOLLOWEDBY ", 1);
      case ObservationExpression.Or or -> operands(or.operands(), " OR ", 2);
      case ObservationExpression.And and -> operands(and.operands(), " AND ", 3);
      case ObservationExpression.Qualified qualified -> {
        operand(qualified.expression(), 4);
        qualified.qualifiers().forEach(each -> out.append(' ').append(each));
      }
    }
  }

  private void operands(List<ObservationExpression> operands, String operator, int rank) {
    String before = "";
    for (ObservationExpression operand : operands) {
      out.append(before);
      before = operator;
      operand(operand, rank);
    }
  }

  private void operand(ObservationExpression operand, int rank) {
    if (rank(operand) > rank) {
      print(operand);
    } else {
      out.append('(');
      print(operand);
      out.append(')');
    }
  }

  private static int rank(ObservationExpression expression) {
    return switch (expression) {
      case ObservationExpression.FollowedBy followed -> 1;
      case ObservationExpression.Or or -> 2;
      case ObservationExpression.And and -> 3;
      case ObservationExpression.Qualified qualified -> 4;
      case ObservationExpression.Observation one -> 5;
    };
  }
}
