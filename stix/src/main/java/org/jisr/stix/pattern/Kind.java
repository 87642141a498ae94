package org.jisr.stix.pattern;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of tokens; each has a name for messages, which a keyword is itself. */
enum Kind {
  IDENTIFIER("a name"),
  HYPHENATED("a name with hyphens"),
  STRING("a string"),
  INTEGER("an integer"),
  FLOAT("a number with a fraction"),
  TIMESTAMP("a timestamp such as t'2026-11-22T02:50:00Z'"),
  HEX("a value such as h'0a1b'"),
  BINARY("a value such as b'c3RpeA=='"),
  LEFT_BRACKET("["),
  RIGHT_BRACKET("]"),
  LEFT_PARENTHESIS("("),
  RIGHT_PARENTHESIS(")"),
  COLON(":"),
  DOT("."),
  COMMA(","),
  ASTERISK("*"),
  EQUAL("="),
  NOT_EQUAL("!="),
  LESS("<"),
  LESS_OR_EQUAL("<="),
  GREATER(">"),
  GREATER_OR_EQUAL(">="),
  END("the end of the pattern"),
  AND,
  OR,
  NOT,
  FOLLOWEDBY,
  LIKE,
  MATCHES,
  ISSUPERSET,
  ISSUBSET,
  EXISTS,
  /** Reserved by the grammar, without a use. */
  LAST,
  IN,
  START,
  STOP,
  SECONDS,
  TRUE("true"),
  FALSE("false"),
  WITHIN,
  REPEATS,
  TIMES;

  private static final Map<String, Kind> KEYWORDS = keywords();

  private final String label;

  Kind() {
    this.label = name();
  }

  Kind(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /** The keyword of that spelling, or null where it is an ordinary name; case counts. */
  static @Nullable Kind keyword(String word) {
    return KEYWORDS.get(word);
  }

  private static Map<String, Kind> keywords() {
    Map<String, Kind> result = new HashMap<>();
    for (Kind kind : values()) {
      if (kind.ordinal() >= AND.ordinal()) {
        result.put(kind.label, kind);
      }
    }
    return Map.copyOf(result);
  }
}
