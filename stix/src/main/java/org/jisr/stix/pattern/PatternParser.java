package org.jisr.stix.pattern;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jisr.stix.StixTimestamp;

/** Reads observation expressions by recursive descent, one token ahead. */
final class PatternParser {
  /** Deeper nesting than any person or program writes. */
  static final int DEEPEST = 200;

  private final Tokens tokens;
  private final ComparisonParser comparisons;

  PatternParser(String pattern) {
    this.tokens = new Tokens(pattern);
    this.comparisons = new ComparisonParser(tokens);
  }

  ObservationExpression parse() {
    ObservationExpression result = followedBy();
    if (!tokens.is(Kind.END)) {
      throw tokens.unexpected(
          Kind.AND, Kind.OR, Kind.FOLLOWEDBY, Kind.WITHIN, Kind.REPEATS, Kind.START, Kind.END);
    }
    return result;
  }

  List<PatternWarning> warnings() {
    return comparisons.warnings();
  }

  private ObservationExpression followedBy() {
    return joined(Kind.FOLLOWEDBY, this::or, ObservationExpression.FollowedBy::new);
  }

  private ObservationExpression or() {
    return joined(Kind.OR, this::and, ObservationExpression.Or::new);
  }

  private ObservationExpression and() {
    return joined(Kind.AND, this::qualified, ObservationExpression.And::new);
  }

  private ObservationExpression joined(
      Kind operator,
      Supplier<ObservationExpression> operand,
      Function<List<ObservationExpression>, ObservationExpression> join) {
    ObservationExpression first = operand.get();
    if (!tokens.is(operator)) {
      return first;
    }
    List<ObservationExpression> operands = new ArrayList<>(List.of(first));
    while (tokens.take(operator)) {
      operands.add(operand.get());
    }
    return join.apply(operands);
  }

  private ObservationExpression qualified() {
    ObservationExpression expression = primary();
    List<Qualifier> qualifiers = new ArrayList<>();
    while (tokens.is(Kind.WITHIN) || tokens.is(Kind.REPEATS) || tokens.is(Kind.START)) {
      int offset = tokens.offset();
      qualifiers.add(qualifier());
      tokens.checked(
          offset,
          () -> {
            PatternRules.checkQualifiers(qualifiers);
            return expression;
          });
    }
    return qualifiers.isEmpty()
        ? expression
        : new ObservationExpression.Qualified(expression, qualifiers);
  }

  private ObservationExpression primary() {
    if (tokens.take(Kind.LEFT_BRACKET)) {
      ComparisonExpression condition = comparisons.parse();
      tokens.expect(Kind.RIGHT_BRACKET, Kind.AND, Kind.OR);
      return new ObservationExpression.Observation(condition);
    }
    if (tokens.is(Kind.LEFT_PARENTHESIS)) {
      tokens.enter();
      ObservationExpression inner = followedBy();
      tokens.expect(Kind.RIGHT_PARENTHESIS, Kind.AND, Kind.OR, Kind.FOLLOWEDBY);
      tokens.leave();
      return inner;
    }
    throw tokens.unexpected(Kind.LEFT_BRACKET, Kind.LEFT_PARENTHESIS);
  }

  private Qualifier qualifier() {
    if (tokens.take(Kind.WITHIN)) {
      Token seconds =
          tokens.is(Kind.FLOAT)
              ? tokens.expect(Kind.FLOAT)
              : tokens.expect(Kind.INTEGER, Kind.FLOAT);
      tokens.expect(Kind.SECONDS);
      return tokens.checked(
          seconds.offset(), () -> new Qualifier.Within(new BigDecimal(seconds.text())));
    }
    if (tokens.take(Kind.REPEATS)) {
      Token times = tokens.expect(Kind.INTEGER);
      tokens.expect(Kind.TIMES);
      return tokens.checked(times.offset(), () -> new Qualifier.Repeats(number(times)));
    }
    int offset = tokens.expect(Kind.START).offset();
    StixTimestamp start = tokens.timestamp(tokens.expect(Kind.TIMESTAMP));
    tokens.expect(Kind.STOP);
    StixTimestamp stop = tokens.timestamp(tokens.expect(Kind.TIMESTAMP));
    return tokens.checked(offset, () -> new Qualifier.StartStop(start, stop));
  }

  private static long number(Token token) {
    try {
      return Long.parseLong(token.text());
    } catch (NumberFormatException e) {
      throw new PatternException(
          token.text().startsWith("-")
              ? PatternProblem.PATTERN_REPEATS
              : PatternProblem.PATTERN_NUMBER);
    }
  }
}
