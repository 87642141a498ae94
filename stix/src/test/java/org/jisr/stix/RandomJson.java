package org.jisr.stix;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Random JSON text of all kinds of values, with numbers and texts as no tidy program writes them.
 */
final class RandomJson {
  private RandomJson() {}

  static Arbitrary<String> objects() {
    return members().map(RandomJson::object);
  }

  /** Objects with any properties and a few oddly written timestamps and numbers. */
  static Arbitrary<String> identities() {
    return members().map(members -> Samples.identity("\"x_random\":" + object(members) + odd()));
  }

  private static String odd() {
    return ",\"first_seen\":\"2026-02-01T00:00:00.000100200300400Z\","
        + "\"x_big\":123456789012345678901234567890,\"x_decimal\":1.10000000000000000000000000000E+2";
  }

  static Arbitrary<String> values(int depth) {
    Arbitrary<String> scalars =
        Arbitraries.oneOf(
            text(),
            Arbitraries.longs().map(String::valueOf),
            Arbitraries.doubles().map(String::valueOf),
            Arbitraries.of("true", "false", "0.10", "-0", "1E5", "1e-7", "12345678901234567890"));
    if (depth == 0) {
      return scalars;
    }
    Arbitrary<String> arrays =
        values(depth - 1).list().ofMaxSize(4).map(items -> "[ " + String.join(" ,", items) + "]");
    Arbitrary<String> objects =
        net.jqwik.api.Combinators.combine(keys(), values(depth - 1).list().ofSize(4))
            .as((keys, items) -> object(zip(keys, items)));
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(4, scalars),
        net.jqwik.api.Tuple.of(1, arrays),
        net.jqwik.api.Tuple.of(1, objects));
  }

  private static Arbitrary<Map<String, String>> members() {
    return net.jqwik.api.Combinators.combine(keys(), values(3).list().ofSize(4))
        .as(RandomJson::zip);
  }

  private static Arbitrary<List<String>> keys() {
    return Arbitraries.strings()
        .all()
        .excludeChars(surrogates())
        .ofMaxLength(6)
        .list()
        .uniqueElements()
        .ofMaxSize(4);
  }

  private static Map<String, String> zip(List<String> keys, List<String> values) {
    Map<String, String> result = new java.util.LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      result.put(keys.get(i), values.get(i));
    }
    return result;
  }

  private static String object(Map<String, String> members) {
    return members.entrySet().stream()
        .map(member -> quoted(member.getKey()) + " :\t" + member.getValue())
        .collect(Collectors.joining(",\n", "{", "}"));
  }

  private static Arbitrary<String> text() {
    return Arbitraries.oneOf(
            Arbitraries.strings().all().excludeChars(surrogates()).ofMaxLength(12),
            Arbitraries.of("😀", "مَدِينَة", "\u2028", "a/b", "\u0000\u001f\u007f"))
        .map(RandomJson::quoted);
  }

  /** Every third character is escaped, also where that is not needed. */
  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c == '"' || c == '\\' || (i % 3 == 0 && !Character.isSurrogate(c))) {
        out.append("\\u%04X".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  private static char[] surrogates() {
    char[] all = new char[Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1];
    for (int i = 0; i < all.length; i++) {
      all[i] = (char) (Character.MIN_SURROGATE + i);
    }
    return all;
  }
}
