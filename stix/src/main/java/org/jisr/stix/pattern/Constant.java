package org.jisr.stix.pattern;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.jisr.stix.StixTimestamp;

/** A value that a property is compared with (STIX 2.1, section 9.3); its text is the literal. */
public sealed interface Constant {
  /** The most digits a number may have. */
  int LONGEST_NUMBER = 1_000;

  /**
   * A text, compared code point by code point.
   *
   * @param value without quotation marks and escapes
   */
  record Text(String value) implements Constant {
    @Override
    public String toString() {
      return quoted(value);
    }
  }

  /**
   * A whole number.
   *
   * @param value of at most {@link #LONGEST_NUMBER} digits
   */
  record Whole(BigInteger value) implements Constant {
    /** Checks the size. */
    public Whole {
      if (value.bitLength() > LONGEST_NUMBER * 4) {
        throw new PatternException(PatternProblem.PATTERN_NUMBER);
      }
    }

    /** A whole number. */
    public Whole(long value) {
      this(BigInteger.valueOf(value));
    }

    @Override
    public String toString() {
      return value.toString();
    }
  }

  /**
   * A number with a fraction.
   *
   * @param value with at least one digit of fraction, as the grammar asks for one
   */
  record Decimal(BigDecimal value) implements Constant {
    /** Checks the size and gives an integral value its fraction of zero. */
    public Decimal {
      if (Math.abs((long) value.scale()) + value.precision() > 2L * LONGEST_NUMBER) {
        throw new PatternException(PatternProblem.PATTERN_NUMBER);
      }
      value = value.scale() < 1 ? value.setScale(1) : value;
    }

    @Override
    public String toString() {
      return value.toPlainString();
    }
  }

  /**
   * A truth value.
   *
   * @param value true or false
   */
  record Truth(boolean value) implements Constant {
    @Override
    public String toString() {
      return String.valueOf(value);
    }
  }

  /**
   * A moment.
   *
   * @param value by its exact text
   */
  record Moment(StixTimestamp value) implements Constant {
    @Override
    public String toString() {
      return "t'" + value + "'";
    }
  }

  /**
   * Bytes, written in hexadecimal.
   *
   * @param digits lower-case, an even number, possibly none
   */
  record Hex(String digits) implements Constant {
    /** Checks the digits and makes them lower-case. */
    public Hex {
      digits = digits.toLowerCase(Locale.ROOT);
      decode(digits);
    }

    /** The bytes themselves, in an array of the caller's own. */
    public byte[] bytes() {
      return decode(digits);
    }

    @Override
    public String toString() {
      return "h'" + digits + "'";
    }

    private static byte[] decode(String digits) {
      try {
        return HexFormat.of().parseHex(digits);
      } catch (IllegalArgumentException e) {
        throw new PatternException(PatternProblem.PATTERN_HEX);
      }
    }
  }

  /**
   * Bytes, written in Base64.
   *
   * @param base64 with padding, not empty, in the one canonical spelling
   */
  record Binary(String base64) implements Constant {
    /** Checks the text and brings it into the canonical spelling. */
    public Binary {
      if (base64.isEmpty() || base64.length() % 4 != 0) {
        throw new PatternException(PatternProblem.PATTERN_BINARY);
      }
      base64 = Base64.getEncoder().encodeToString(decode(base64));
    }

    /** The bytes themselves, in an array of the caller's own. */
    public byte[] bytes() {
      return decode(base64);
    }

    @Override
    public String toString() {
      return "b'" + base64 + "'";
    }

    private static byte[] decode(String base64) {
      try {
        return Base64.getDecoder().decode(base64);
      } catch (IllegalArgumentException e) {
        throw new PatternException(PatternProblem.PATTERN_BINARY);
      }
    }
  }

  /** A text as a literal. */
  static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
