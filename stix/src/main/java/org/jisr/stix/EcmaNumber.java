package org.jisr.stix;

import java.math.BigDecimal;

/**
 * A double as ECMAScript writes it (ECMA-262, Number::toString), which RFC 8785 asks for.
 *
 * <p>{@link Double#toString} gives the shortest digits too, but never fewer than two: it writes the
 * smallest double as 4.9E-324 where one digit is enough, 5e-324. So a result of two digits is tried
 * with one.
 */
final class EcmaNumber {
  private static final int LAST_PLAIN_EXPONENT = 21;
  private static final int FIRST_PLAIN_EXPONENT = -6;

  private EcmaNumber() {}

  static String text(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new StixException(Problem.OBJECT_NUMBER);
    }
    if (value == 0) {
      return "0";
    }
    String sign = value < 0 ? "-" : "";
    BigDecimal shortest = shortest(Math.abs(value));
    String digits = shortest.unscaledValue().toString();
    return sign + placed(digits, digits.length() - shortest.scale());
  }

  private static BigDecimal shortest(double value) {
    BigDecimal known = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    if (known.precision() != 2) {
      return known;
    }
    BigDecimal rounded = known.round(new java.math.MathContext(1)).stripTrailingZeros();
    return rounded.doubleValue() == value ? rounded : known;
  }

  /** Places the decimal point: the value is 0.digits times ten to the exponent. */
  private static String placed(String digits, int exponent) {
    int count = digits.length();
    if (count <= exponent && exponent <= LAST_PLAIN_EXPONENT) {
      return digits + "0".repeat(exponent - count);
    }
    if (0 < exponent && exponent <= LAST_PLAIN_EXPONENT) {
      return digits.substring(0, exponent) + "." + digits.substring(exponent);
    }
    if (FIRST_PLAIN_EXPONENT < exponent && exponent <= 0) {
      return "0." + "0".repeat(-exponent) + digits;
    }
    int power = exponent - 1;
    String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return mantissa + "e" + (power < 0 ? "-" : "+") + Math.abs(power);
  }
}
