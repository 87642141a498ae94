package org.jisr.stix.pattern;

/** How a value of an object is compared with one constant (STIX 2.1, section 9.6). */
public enum ComparisonOperator {
  EQUAL("="),
  NOT_EQUAL("!="),
  GREATER(">"),
  LESS("<"),
  GREATER_OR_EQUAL(">="),
  LESS_OR_EQUAL("<="),
  /** Wildcards: {@code %} for any characters, {@code _} for one; both sides in NFC. */
  LIKE("LIKE"),
  /** A search with a regular expression; both sides in NFC. */
  MATCHES("MATCHES"),
  /** The address or block lies in the block of the constant. */
  IS_SUBSET("ISSUBSET"),
  /** The block contains the address or block of the constant. */
  IS_SUPERSET("ISSUPERSET");

  private final String symbol;

  ComparisonOperator(String symbol) {
    this.symbol = symbol;
  }

  /** As it is written in a pattern. */
  public String symbol() {
    return symbol;
  }

  /** Whether the operator is defined for that kind of constant. */
  public boolean takes(Constant constant) {
    return switch (this) {
      case EQUAL, NOT_EQUAL -> true;
      case GREATER, LESS, GREATER_OR_EQUAL, LESS_OR_EQUAL -> !(constant instanceof Constant.Truth);
      case LIKE, MATCHES, IS_SUBSET, IS_SUPERSET -> constant instanceof Constant.Text;
    };
  }
}
