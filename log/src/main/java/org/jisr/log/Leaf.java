package org.jisr.log;

import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * One act to be written to the log before it happens.
 *
 * @param kind what the act is
 * @param clear fields that everyone who gets the leaf may read: never a person, an item or anything
 *     that can be guessed
 * @param committed fields that enter the leaf only as keyed commitments; their values go to the
 *     erasable side store
 */
public record Leaf(LeafKind kind, Map<String, String> clear, Map<String, String> committed) {
  private static final Pattern FIELD = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");

  /** Copies the fields; refuses names that are not lower camel case of at most 64 letters. */
  public Leaf {
    clear = copy(clear);
    committed = copy(committed);
  }

  private static SortedMap<String, String> copy(Map<String, String> fields) {
    SortedMap<String, String> copy = new TreeMap<>(fields);
    CharsetEncoder utf8 = StandardCharsets.UTF_8.newEncoder();
    if (!copy.keySet().stream().allMatch(name -> FIELD.matcher(name).matches())
        || !copy.values().stream().allMatch(utf8::canEncode)) {
      throw new LogException(LogFault.LEAF_INVALID);
    }
    return Collections.unmodifiableSortedMap(copy);
  }
}
