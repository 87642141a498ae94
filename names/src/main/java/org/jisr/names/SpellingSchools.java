package org.jisr.names;

import java.util.ArrayList;
import java.util.List;

/**
 * Spellings that the data lacks, made by the rules of a school: its pairs are mostly English, and
 * foreign names in Arabic letters. A spelling so made counts little.
 */
final class SpellingSchools {
  /** Where the Arabic has this letter, Latin letters that a school writes otherwise. */
  private record Rule(String arabic, String usual, String written, double weight) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule("خ", "kh", "j", .25),
          new Rule("ج", "j", "dj", .25),
          new Rule("ج", "j", "y", .12),
          new Rule("ش", "sh", "ch", .35),
          new Rule("ش", "sh", "x", .1),
          new Rule("غ", "gh", "rh", .1),
          new Rule("غ", "gh", "g", .15),
          new Rule("ث", "th", "t", .15),
          new Rule("ث", "th", "s", .1),
          new Rule("ذ", "dh", "z", .15),
          new Rule("ق", "q", "k", .3),
          new Rule("ق", "q", "c", .1),
          new Rule("و", "w", "ou", .2),
          new Rule("و", "u", "ou", .3),
          new Rule("و", "oo", "ou", .3),
          new Rule("ي", "ee", "i", .3));

  private SpellingSchools() {}

  /** The pairs, and those that the rules make of them. */
  static List<SpellingPair> widened(List<SpellingPair> pairs) {
    List<SpellingPair> result = new ArrayList<>(pairs);
    for (SpellingPair each : pairs) {
      for (Rule rule : RULES) {
        boolean already = each.target().contains(rule.written()) && rule.written().length() > 1;
        if (each.source().contains(rule.arabic())
            && each.target().contains(rule.usual())
            && !already) {
          String written = each.target().replace(rule.usual(), rule.written());
          result.add(new SpellingPair(each.source(), written, each.weight() * rule.weight()));
        }
      }
    }
    return result;
  }
}
