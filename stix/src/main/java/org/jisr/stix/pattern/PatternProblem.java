package org.jisr.stix.pattern;

/** Everything that makes a pattern invalid: the stable code and what to do. */
enum PatternProblem {
  PATTERN_SYNTAX("The pattern does not go on as the grammar says."),
  PATTERN_CHARACTER("This character has no meaning here."),
  PATTERN_STRING_OPEN("The string has no end. Close it with a single quotation mark."),
  PATTERN_ESCAPE(
      "A backslash stands alone. In a string only \\' and \\\\ are escapes, so double the backslash."),
  PATTERN_COMMENT_OPEN("The comment has no end. Close it with */."),
  PATTERN_TIMESTAMP("The timestamp is not of the form t'2026-11-22T02:50:00.000Z' in UTC."),
  PATTERN_HEX("The value is not of the form h'0a1b', two hexadecimal digits a byte."),
  PATTERN_BINARY("The value is not of the form b'c3RpeA==', Base64 with its padding, not empty."),
  PATTERN_NUMBER("The number is longer or bigger than any program needs."),
  PATTERN_NAME("The name cannot stand in a pattern."),
  PATTERN_OPERAND("The operator does not take a value of this kind."),
  PATTERN_TYPES_DIFFER(
      "AND holds on one object, but its sides name objects of different types. Use OR, or join two"
          + " observations: [...] AND [...]."),
  PATTERN_QUALIFIER_TWICE("An expression has two qualifiers of one kind. Keep one of them."),
  PATTERN_WITHIN("The time after WITHIN must be more than 0 seconds."),
  PATTERN_REPEATS("The number after REPEATS must be an integer from 1."),
  PATTERN_START_STOP("The time after STOP must be later than the one after START."),
  PATTERN_OPERANDS("An operator joins at least two expressions."),
  PATTERN_TOO_DEEP("The parentheses are nested deeper than this reader accepts."),
  PATTERN_TOO_LONG("The pattern is longer than this reader accepts.");

  private final String message;

  PatternProblem(String message) {
    this.message = message;
  }

  String message() {
    return message;
  }
}
