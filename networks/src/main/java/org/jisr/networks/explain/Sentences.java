package org.jisr.networks.explain;

import java.util.List;

/** The sentences of one language. */
interface Sentences {
  /** The sentence of a fact. */
  String of(Fact fact);

  /** What stands below every explanation. */
  String caution();

  /** Numbers as a list whose last two are joined by a word. */
  static String list(List<Integer> numbers, String comma, String last) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < numbers.size(); i++) {
      text.append(i == 0 ? "" : i == numbers.size() - 1 ? last : comma).append(numbers.get(i));
    }
    return text.toString();
  }
}
