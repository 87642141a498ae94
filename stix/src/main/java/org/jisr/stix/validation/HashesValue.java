package org.jisr.stix.validation;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.core.JsonToken;

/** Hashes by the name of their algorithm (STIX 2.1, section 2.7). */
final class HashesValue implements Value {
  @Override
  public void check(Walk walk, JsonToken token) {
    if (!walk.expect(token == JsonToken.START_OBJECT, "a dictionary of hashes")) {
      return;
    }
    Set<String> names = new HashSet<>();
    for (String name = walk.nextName(); name != null; name = walk.nextName()) {
      walk.place().push(name);
      if (!Formats.isKey(name, 3)) {
        walk.report(Rule.HASH_NAME);
      } else if (!Vocabularies.HASH_ALGORITHM.holds(name)) {
        walk.report(Rule.HASH_ALGORITHM);
      }
      if (!names.add(name)) {
        walk.report(Rule.JSON_DUPLICATE_NAME);
      }
      hash(walk, name);
      walk.place().pop();
    }
    if (names.isEmpty()) {
      walk.report(Rule.DICTIONARY_EMPTY);
    }
  }

  private static void hash(Walk walk, String algorithm) {
    JsonToken token = walk.next();
    if (token == JsonToken.VALUE_NULL) {
      walk.report(Rule.VALUE_NULL);
    } else if (walk.expect(token == JsonToken.VALUE_STRING, "a string")
        && !isHash(algorithm, walk.text())) {
      walk.report(Rule.HASH_VALUE);
    }
  }

  /** Whether the value has the form of the algorithm; of an unknown one nothing is known. */
  static boolean isHash(String algorithm, String value) {
    return switch (algorithm) {
      case "MD5" -> isDigits(value, 32);
      case "SHA-1" -> isDigits(value, 40);
      case "SHA-256", "SHA3-256" -> isDigits(value, 64);
      case "SHA-512", "SHA3-512" -> isDigits(value, 128);
      case "SSDEEP" -> isFuzzy(value);
      case "TLSH" ->
          Formats.isHex(value.startsWith("T1") ? value.substring(2) : value)
              && value.length() >= 70;
      default -> true;
    };
  }

  private static boolean isDigits(String value, int length) {
    return value.length() == length && Formats.isHex(value);
  }

  /** Block size, colon, hash, colon, hash; a file name may follow after a comma. */
  private static boolean isFuzzy(String value) {
    int first = value.indexOf(':');
    int second = value.indexOf(':', first + 1);
    return first > 0
        && second > first
        && value.chars().limit(first).allMatch(c -> c >= '0' && c <= '9');
  }
}
