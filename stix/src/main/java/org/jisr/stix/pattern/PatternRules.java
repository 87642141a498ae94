package org.jisr.stix.pattern;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The rules of section 9 that the grammar alone does not express. */
final class PatternRules {
  private PatternRules() {}

  static void checkOperands(List<?> operands) {
    if (operands.size() < 2) {
      throw new PatternException(PatternProblem.PATTERN_OPERANDS);
    }
  }

  /** Some type must be one that every operand can be about. */
  static void checkTypes(List<ComparisonExpression> operands) {
    Set<String> common = types(operands.getFirst());
    for (ComparisonExpression operand : operands) {
      common.retainAll(types(operand));
    }
    if (common.isEmpty()) {
      throw new PatternException(PatternProblem.PATTERN_TYPES_DIFFER);
    }
  }

  static void checkQualifiers(List<Qualifier> qualifiers) {
    Set<Class<?>> kinds = new HashSet<>();
    for (Qualifier qualifier : qualifiers) {
      if (!kinds.add(qualifier.getClass())) {
        throw new PatternException(PatternProblem.PATTERN_QUALIFIER_TWICE);
      }
    }
    if (kinds.isEmpty()) {
      throw new PatternException(PatternProblem.PATTERN_OPERANDS);
    }
  }

  /** The types of objects for which a condition can hold. */
  static Set<String> types(ComparisonExpression condition) {
    Set<String> result = new TreeSet<>();
    switch (condition) {
      case ComparisonExpression.Test test -> result.add(test.path().objectType());
      case ComparisonExpression.Or or -> or.operands().forEach(each -> result.addAll(types(each)));
      case ComparisonExpression.And and -> {
        result.addAll(types(and.operands().getFirst()));
        and.operands().forEach(each -> result.retainAll(types(each)));
      }
    }
    return result;
  }

  /** The types of objects that any observation of an expression is about. */
  static void addTypes(ObservationExpression expression, Set<String> result) {
    switch (expression) {
      case ObservationExpression.Observation one -> result.addAll(types(one.condition()));
      case ObservationExpression.And and -> and.operands().forEach(each -> addTypes(each, result));
      case ObservationExpression.Or or -> or.operands().forEach(each -> addTypes(each, result));
      case ObservationExpression.FollowedBy followed ->
          followed.operands().forEach(each -> addTypes(each, result));
      case ObservationExpression.Qualified qualified -> addTypes(qualified.expression(), result);
    }
  }
}
