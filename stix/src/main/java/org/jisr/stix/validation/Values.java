package org.jisr.stix.validation;

import java.util.function.Predicate;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The simple data types of the standard (STIX 2.1, section 2). */
final class Values {
  /** The biggest number of which all smaller whole ones are doubles (RFC 7493). */
  static final long GREATEST = (1L << 53) - 1;

  static final Value STRING =
      (walk, token) -> walk.expect(token == JsonToken.VALUE_STRING, "a string");
  static final Value BOOLEAN = (walk, token) -> walk.expect(token.isBoolean(), "true or false");
  static final Value INTEGER = integer(-GREATEST, GREATEST);
  static final Value COUNT = integer(0, GREATEST);
  static final Value FLOAT = number(-Double.MAX_VALUE, Double.MAX_VALUE);
  static final Value HEX = text(Rule.HEX_INVALID, Formats::isHex);
  static final Value BINARY = text(Rule.BINARY_INVALID, Formats::isBase64);
  static final Value TIMESTAMP = text(Rule.TIMESTAMP_INVALID, Times::isValid);
  static final Value LANGUAGE = text(Rule.LANGUAGE_INVALID, Formats::isLanguage);
  static final Value URL = text(Rule.URL_INVALID, Formats::isUrl);
  static final Value ANY = new AnyValue();

  /** Of created and modified (section 3.2). */
  static final Value PRECISE_TIMESTAMP =
      (walk, token) -> {
        if (walk.expect(token == JsonToken.VALUE_STRING, "a string")) {
          String text = walk.text();
          if (!Times.isValid(text)) {
            walk.report(Rule.TIMESTAMP_INVALID);
          } else if (Times.fractionDigits(text) < 3) {
            walk.report(Rule.TIMESTAMP_PRECISION);
          }
        }
      };

  private Values() {}

  /** A string of a form. */
  static Value text(Rule rule, Predicate<String> form) {
    return (walk, token) -> {
      if (walk.expect(token == JsonToken.VALUE_STRING, "a string") && !form.test(walk.text())) {
        walk.report(rule);
      }
    };
  }

  /** A whole number; also one written with a fraction of zeros. */
  static Value integer(long least, long most) {
    return (walk, token) -> {
      if (walk.expect(isWhole(walk.parser(), token), "a whole number")
          && !isWithin(walk.parser(), token, least, most)) {
        walk.report(Rule.INTEGER_RANGE, least, most);
      }
    };
  }

  static Value number(double least, double most) {
    return (walk, token) -> {
      if (walk.expect(token.isNumeric(), "a number")) {
        double number = walk.parser().getDoubleValue();
        if (!(number >= least && number <= most)) {
          walk.report(Rule.NUMBER_RANGE, least, most);
        }
      }
    };
  }

  /** A value of a closed list. */
  static Value enumeration(Vocabulary vocabulary) {
    return (walk, token) -> {
      if (walk.expect(token == JsonToken.VALUE_STRING, "a string")
          && !vocabulary.holds(walk.text())) {
        walk.report(Rule.ENUM_VALUE, vocabulary.name());
      }
    };
  }

  /** A value that should be of an open list. */
  static Value open(Vocabulary vocabulary) {
    return (walk, token) -> {
      if (walk.expect(token == JsonToken.VALUE_STRING, "a string")
          && !vocabulary.holds(walk.text())) {
        walk.report(Rule.VOCABULARY_VALUE, vocabulary.name());
      }
    };
  }

  static Value list(Value item) {
    return (walk, token) -> {
      if (!walk.expect(token == JsonToken.START_ARRAY, "a list")) {
        return;
      }
      int index = 0;
      for (JsonToken each = walk.next(); each != JsonToken.END_ARRAY; each = walk.next()) {
        walk.place().push(index++);
        walk.value(item, each);
        walk.place().pop();
      }
      if (index == 0) {
        walk.report(Rule.LIST_EMPTY);
      }
    };
  }

  /** One value, or a list of such values. */
  static Value oneOrList(Value item) {
    Value list = list(item);
    return (walk, token) -> (token == JsonToken.START_ARRAY ? list : item).check(walk, token);
  }

  /** Keys that should be in lower case. */
  static Value dictionary(Value value) {
    return new DictionaryValue(value, true);
  }

  /** Keys whose case another standard decides, such as header fields. */
  static Value dictionaryOfAnyCase(Value value) {
    return new DictionaryValue(value, false);
  }

  static boolean isWithin(JsonParser parser, JsonToken token, long least, long most) {
    if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      double number = parser.getDoubleValue();
      return number >= least && number <= most;
    }
    if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
      return false;
    }
    long number = parser.getLongValue();
    return number >= least && number <= most;
  }

  private static boolean isWhole(JsonParser parser, JsonToken token) {
    if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      return parser.getDoubleValue() % 1 == 0;
    }
    return token == JsonToken.VALUE_NUMBER_INT;
  }
}
