package org.jisr.stix.pattern;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads what stands between square brackets. */
final class ComparisonParser {
  private static final Kind[] OPERATORS = {
    Kind.NOT, Kind.EQUAL, Kind.NOT_EQUAL, Kind.LESS, Kind.LESS_OR_EQUAL, Kind.GREATER,
    Kind.GREATER_OR_EQUAL, Kind.IN, Kind.LIKE, Kind.MATCHES, Kind.ISSUBSET, Kind.ISSUPERSET
  };
  private static final Kind[] CONSTANTS = {
    Kind.STRING,
    Kind.INTEGER,
    Kind.FLOAT,
    Kind.TRUE,
    Kind.FALSE,
    Kind.TIMESTAMP,
    Kind.HEX,
    Kind.BINARY
  };

  private final Tokens tokens;
  private final Doubts doubts = new Doubts();

  ComparisonParser(Tokens tokens) {
    this.tokens = tokens;
  }

  List<PatternWarning> warnings() {
    return doubts.warnings();
  }

  ComparisonExpression parse() {
    return joined(Kind.OR, this::and, ComparisonExpression.Or::new);
  }

  private ComparisonExpression and() {
    return joined(Kind.AND, this::test, ComparisonExpression.And::new);
  }

  private ComparisonExpression joined(
      Kind operator,
      Supplier<ComparisonExpression> operand,
      Function<List<ComparisonExpression>, ComparisonExpression> join) {
    int offset = tokens.offset();
    ComparisonExpression first = operand.get();
    if (!tokens.is(operator)) {
      return first;
    }
    List<ComparisonExpression> operands = new ArrayList<>(List.of(first));
    while (tokens.take(operator)) {
      operands.add(operand.get());
    }
    return tokens.checked(offset, () -> join.apply(operands));
  }

  private ComparisonExpression test() {
    if (tokens.is(Kind.LEFT_PARENTHESIS)) {
      tokens.enter();
      ComparisonExpression inner = parse();
      tokens.expect(Kind.RIGHT_PARENTHESIS, Kind.AND, Kind.OR);
      tokens.leave();
      return inner;
    }
    if (tokens.is(Kind.NOT) || tokens.is(Kind.EXISTS)) {
      boolean negated = tokens.take(Kind.NOT);
      tokens.expect(Kind.EXISTS);
      return new ComparisonExpression.Existence(path(), negated);
    }
    ObjectPath path = path();
    boolean negated = tokens.take(Kind.NOT);
    if (tokens.take(Kind.IN)) {
      return new ComparisonExpression.Membership(path, negated, set());
    }
    ComparisonOperator operator = operator();
    if (operator == null) {
      throw tokens.unexpected(OPERATORS);
    }
    tokens.advance();
    int offset = tokens.offset();
    Constant constant = constant();
    doubts.compared(operator, constant, offset);
    return tokens.checked(
        offset, () -> new ComparisonExpression.Comparison(path, negated, operator, constant));
  }

  private @Nullable ComparisonOperator operator() {
    return switch (tokens.kind()) {
      case EQUAL -> ComparisonOperator.EQUAL;
      case NOT_EQUAL -> ComparisonOperator.NOT_EQUAL;
      case LESS -> ComparisonOperator.LESS;
      case LESS_OR_EQUAL -> ComparisonOperator.LESS_OR_EQUAL;
      case GREATER -> ComparisonOperator.GREATER;
      case GREATER_OR_EQUAL -> ComparisonOperator.GREATER_OR_EQUAL;
      case LIKE -> ComparisonOperator.LIKE;
      case MATCHES -> ComparisonOperator.MATCHES;
      case ISSUBSET -> ComparisonOperator.IS_SUBSET;
      case ISSUPERSET -> ComparisonOperator.IS_SUPERSET;
      default -> null;
    };
  }

  private ObjectPath path() {
    if (!tokens.is(Kind.IDENTIFIER) && !tokens.is(Kind.HYPHENATED)) {
      throw tokens.unexpected(Kind.IDENTIFIER, Kind.LEFT_PARENTHESIS, Kind.NOT, Kind.EXISTS);
    }
    String type = tokens.advance().text();
    tokens.expect(Kind.COLON);
    List<PathStep> steps = new ArrayList<>();
    steps.add(property());
    while (true) {
      if (tokens.take(Kind.DOT)) {
        steps.add(property());
      } else if (tokens.take(Kind.LEFT_BRACKET)) {
        steps.add(item());
        tokens.expect(Kind.RIGHT_BRACKET);
      } else {
        return new ObjectPath(type, steps);
      }
    }
  }

  private PathStep property() {
    if (tokens.is(Kind.STRING)) {
      return new PathStep.Property(tokens.advance().text());
    }
    return new PathStep.Property(tokens.expect(Kind.IDENTIFIER, Kind.STRING).text());
  }

  private PathStep item() {
    if (tokens.take(Kind.ASTERISK)) {
      return new PathStep.AnyItem();
    }
    Token index = tokens.expect(Kind.INTEGER, Kind.ASTERISK);
    return tokens.checked(
        index.offset(),
        () -> {
          int value = index(index.text());
          doubts.index(value, index.offset());
          return new PathStep.Item(value);
        });
  }

  private static int index(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new PatternException(PatternProblem.PATTERN_NUMBER);
    }
  }

  private List<Constant> set() {
    int offset = tokens.expect(Kind.LEFT_PARENTHESIS).offset();
    List<Constant> result = new ArrayList<>();
    if (!tokens.is(Kind.RIGHT_PARENTHESIS)) {
      do {
        result.add(constant());
      } while (tokens.take(Kind.COMMA));
    }
    tokens.expect(Kind.RIGHT_PARENTHESIS, Kind.COMMA);
    doubts.set(result, offset);
    return result;
  }

  private Constant constant() {
    Token token =
        switch (tokens.kind()) {
          case STRING, INTEGER, FLOAT, TRUE, FALSE, TIMESTAMP, HEX, BINARY -> tokens.advance();
          default -> throw tokens.unexpected(CONSTANTS);
        };
    String text = token.text();
    Constant constant =
        tokens.checked(
            token.offset(),
            () ->
                switch (token.kind()) {
                  case INTEGER -> new Constant.Whole(new BigInteger(text));
                  case FLOAT -> new Constant.Decimal(new BigDecimal(text));
                  case TRUE -> new Constant.Truth(true);
                  case FALSE -> new Constant.Truth(false);
                  case TIMESTAMP -> new Constant.Moment(tokens.timestamp(token));
                  case HEX -> new Constant.Hex(text);
                  case BINARY -> new Constant.Binary(text);
                  default -> new Constant.Text(text);
                });
    doubts.constant(constant, token.offset());
    return constant;
  }
}
