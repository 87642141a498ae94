package org.jisr.stix.pattern;

import java.util.List;

/** Cuts a pattern into tokens, one at a time, each character looked at once. */
final class Lexer {
  private final String pattern;
  private int at;

  Lexer(String pattern) {
    this.pattern = pattern;
  }

  Token next() {
    skipBlank();
    int start = at;
    if (at == pattern.length()) {
      return new Token(Kind.END, "", start);
    }
    char c = pattern.charAt(at);
    if (c == '\'') {
      return new Token(Kind.STRING, quoted(), start);
    }
    if (Names.isStart(c)) {
      return peek(1) == '\'' && (c == 't' || c == 'h' || c == 'b') ? typed(c) : word();
    }
    if (Names.isDigit(c) || isNumberAfter(c)) {
      return number();
    }
    return symbol(c);
  }

  PatternException failure(PatternProblem problem, int offset) {
    return PatternException.at(problem, pattern, offset, List.of());
  }

  private Token word() {
    int start = at;
    boolean hyphens = false;
    while (at < pattern.length() && isPart(pattern.charAt(at))) {
      hyphens |= pattern.charAt(at) == '-';
      at++;
    }
    String text = pattern.substring(start, at);
    Kind keyword = Kind.keyword(text);
    return new Token(
        keyword != null ? keyword : hyphens ? Kind.HYPHENATED : Kind.IDENTIFIER, text, start);
  }

  private Token typed(char prefix) {
    int start = at++;
    String content = quoted();
    Kind kind = prefix == 't' ? Kind.TIMESTAMP : prefix == 'h' ? Kind.HEX : Kind.BINARY;
    return new Token(kind, content, start);
  }

  private String quoted() {
    int open = at++;
    StringBuilder text = new StringBuilder();
    while (at < pattern.length()) {
      char c = pattern.charAt(at++);
      if (c == '\'') {
        return text.toString();
      }
      if (c == '\\') {
        char escaped = peek(0);
        if (escaped != '\'' && escaped != '\\') {
          throw failure(PatternProblem.PATTERN_ESCAPE, at - 1);
        }
        at++;
        c = escaped;
      }
      text.append(c);
    }
    throw failure(PatternProblem.PATTERN_STRING_OPEN, open);
  }

  /** A sign or a dot begins a number only where a digit follows. */
  private boolean isNumberAfter(char c) {
    if (c == '.') {
      return Names.isDigit(peek(1));
    }
    return (c == '+' || c == '-')
        && (Names.isDigit(peek(1)) || (peek(1) == '.' && Names.isDigit(peek(2))));
  }

  private Token number() {
    int start = at;
    if (!Names.isDigit(pattern.charAt(at)) && pattern.charAt(at) != '.') {
      at++;
    }
    int digits = at;
    passDigits();
    boolean fraction = peek(0) == '.' && Names.isDigit(peek(1));
    if (fraction) {
      at++;
      passDigits();
    } else if (at - digits > 1 && pattern.charAt(digits) == '0') {
      throw failure(PatternProblem.PATTERN_NUMBER, start);
    }
    if (at - start > Constant.LONGEST_NUMBER) {
      throw failure(PatternProblem.PATTERN_NUMBER, start);
    }
    return new Token(fraction ? Kind.FLOAT : Kind.INTEGER, pattern.substring(start, at), start);
  }

  private void passDigits() {
    while (Names.isDigit(peek(0))) {
      at++;
    }
  }

  private Token symbol(char c) {
    int start = at++;
    Kind kind =
        switch (c) {
          case '[' -> Kind.LEFT_BRACKET;
          case ']' -> Kind.RIGHT_BRACKET;
          case '(' -> Kind.LEFT_PARENTHESIS;
          case ')' -> Kind.RIGHT_PARENTHESIS;
          case ':' -> Kind.COLON;
          case '.' -> Kind.DOT;
          case ',' -> Kind.COMMA;
          case '*' -> Kind.ASTERISK;
          case '=' -> {
            take('=');
            yield Kind.EQUAL;
          }
          case '<' -> take('=') ? Kind.LESS_OR_EQUAL : take('>') ? Kind.NOT_EQUAL : Kind.LESS;
          case '>' -> take('=') ? Kind.GREATER_OR_EQUAL : Kind.GREATER;
          case '!' -> {
            if (!take('=')) {
              throw failure(PatternProblem.PATTERN_CHARACTER, start);
            }
            yield Kind.NOT_EQUAL;
          }
          default -> throw failure(PatternProblem.PATTERN_CHARACTER, start);
        };
    return new Token(kind, "", start);
  }

  private boolean take(char expected) {
    if (peek(0) == expected) {
      at++;
      return true;
    }
    return false;
  }

  private void skipBlank() {
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (isSpace(c)) {
        at++;
      } else if (c == '/' && peek(1) == '*') {
        int end = pattern.indexOf("*/", at + 2);
        if (end < 0) {
          throw failure(PatternProblem.PATTERN_COMMENT_OPEN, at);
        }
        at = end + 2;
      } else if (c == '/' && peek(1) == '/') {
        while (at < pattern.length() && pattern.charAt(at) != '\n' && pattern.charAt(at) != '\r') {
          at++;
        }
      } else {
        return;
      }
    }
  }

  /** The character so many places ahead, or U+0000 behind the end. */
  private char peek(int ahead) {
    return at + ahead < pattern.length() ? pattern.charAt(at + ahead) : 0;
  }

  private static boolean isPart(char c) {
    return Names.isStart(c) || Names.isDigit(c) || c == '-';
  }

  /** White space as the OASIS grammar lists it. */
  private static boolean isSpace(char c) {
    return switch (c) {
      case ' ', '\t', '\r', '\n', 0x0B, 0x0C, 0x85, 0xA0, 0x1680 -> true;
      case 0x2028, 0x2029, 0x202F, 0x205F, 0x3000 -> true;
      default -> c >= 0x2000 && c <= 0x200A;
    };
  }
}
