package org.jisr.stix.pattern;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jisr.stix.StixTimestamp;

/** The tokens of a pattern with the one ahead, the depth of parentheses, and how to refuse. */
final class Tokens {
  private final String pattern;
  private final Lexer lexer;
  private Token ahead;
  private int depth;

  Tokens(String pattern) {
    this.pattern = pattern;
    this.lexer = new Lexer(pattern);
    this.ahead = lexer.next();
  }

  boolean is(Kind kind) {
    return ahead.kind() == kind;
  }

  Kind kind() {
    return ahead.kind();
  }

  int offset() {
    return ahead.offset();
  }

  boolean take(Kind kind) {
    if (!is(kind)) {
      return false;
    }
    advance();
    return true;
  }

  Token advance() {
    Token taken = ahead;
    ahead = lexer.next();
    return taken;
  }

  /** The token of that kind; where it is another, the message also names the others that fit. */
  Token expect(Kind kind, Kind... others) {
    if (!is(kind)) {
      Kind[] all = Arrays.copyOf(others, others.length + 1);
      all[others.length] = kind;
      throw unexpected(all);
    }
    return advance();
  }

  /** Takes a left parenthesis. */
  void enter() {
    if (++depth > PatternParser.DEEPEST) {
      throw lexer.failure(PatternProblem.PATTERN_TOO_DEEP, offset());
    }
    expect(Kind.LEFT_PARENTHESIS);
  }

  void leave() {
    depth--;
  }

  PatternException unexpected(Kind... expected) {
    List<String> labels = Arrays.stream(expected).map(Kind::label).toList();
    return PatternException.at(PatternProblem.PATTERN_SYNTAX, pattern, offset(), labels);
  }

  /** Makes a part of the tree; where it refuses itself, the refusal gets its place. */
  <T> T checked(int offset, Supplier<T> part) {
    try {
      return part.get();
    } catch (PatternException e) {
      throw e.offset() >= 0 ? e : e.at(pattern, offset);
    }
  }

  StixTimestamp timestamp(Token token) {
    StixTimestamp result = StixTimestamp.parseOrNull(token.text());
    if (result == null) {
      throw lexer.failure(PatternProblem.PATTERN_TIMESTAMP, token.offset());
    }
    return result;
  }
}
