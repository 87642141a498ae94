package org.jisr.names;

import java.util.Arrays;
import java.util.TreeSet;

/** The letters of one side of a model, numbered from 1; 0 is any other letter and the boundary. */
final class Alphabet {
  static final int BITS = 6;
  static final int MOST = (1 << BITS) - 1;

  private final String letters;
  private final byte[] ids = new byte[Character.MAX_VALUE + 1];

  Alphabet(String letters) {
    if (letters.length() > MOST) {
      throw new IllegalArgumentException("An alphabet has at most 63 letters.");
    }
    this.letters = letters;
    for (int at = 0; at < letters.length(); at++) {
      ids[letters.charAt(at)] = (byte) (at + 1);
    }
  }

  /** The commonest letters of these words, in the order of their codes. */
  static Alphabet of(Iterable<String> words) {
    int[] counts = new int[Character.MAX_VALUE + 1];
    for (String word : words) {
      for (int at = 0; at < word.length(); at++) {
        counts[word.charAt(at)]++;
      }
    }
    Integer[] order = new Integer[counts.length];
    Arrays.setAll(order, each -> each);
    Arrays.sort(order, (a, b) -> Integer.compare(counts[b], counts[a]));
    TreeSet<Integer> kept = new TreeSet<>();
    for (int at = 0; at < MOST && counts[order[at]] > 2; at++) {
      kept.add(order[at]);
    }
    StringBuilder letters = new StringBuilder();
    kept.forEach(each -> letters.append((char) (int) each));
    return new Alphabet(letters.toString());
  }

  int size() {
    return letters.length() + 1;
  }

  int id(char letter) {
    return ids[letter];
  }

  String letters() {
    return letters;
  }

  char letter(int id) {
    return id == 0 ? '?' : letters.charAt(id - 1);
  }

  byte[] encode(String word) {
    byte[] result = new byte[word.length()];
    for (int at = 0; at < result.length; at++) {
      result[at] = ids[word.charAt(at)];
    }
    return result;
  }
}
