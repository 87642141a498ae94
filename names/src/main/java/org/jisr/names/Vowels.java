package org.jisr.names;

/** The letters that can stand for a vowel, in the scripts that have a model. */
final class Vowels {
  private static final String ALL = "اويىةaeiouyаеиоуыэюяіїєёאוי";

  private Vowels() {}

  static boolean[] of(Alphabet alphabet) {
    boolean[] result = new boolean[alphabet.size()];
    for (int id = 1; id < result.length; id++) {
      result[id] = ALL.indexOf(alphabet.letter(id)) >= 0;
    }
    return result;
  }

  static boolean is(char letter) {
    return ALL.indexOf(letter) >= 0;
  }
}
