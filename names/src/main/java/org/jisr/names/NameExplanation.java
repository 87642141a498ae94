package org.jisr.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * Why two names are or are not one, for people: a sentence, and lines token by token with the
 * letters that stand for each other.
 */
public final class NameExplanation {
  private final NameMatch match;

  private NameExplanation(NameMatch match) {
    this.match = match;
  }

  /** The explanation of a comparison. */
  public static NameExplanation of(NameMatch match) {
    return new NameExplanation(match);
  }

  /**
   * One sentence; what it says is a lead for a person and never a decision.
   *
   * @param language {@code ar}, {@code fr}, {@code es}, else English
   */
  public String sentence(String language) {
    String agreed = names(NameMatch.Verdict.AGREES);
    String against = names(NameMatch.Verdict.CONTRADICTS);
    return ExplanationText.of(language, match.band(), agreed, against);
  }

  private String names(NameMatch.Verdict verdict) {
    StringJoiner result = new StringJoiner(", ");
    for (NameMatch.Part part : match.parts()) {
      if (part.verdict() == verdict && part.first() != null && part.second() != null) {
        result.add(part.first().surface() + " / " + part.second().surface());
      }
    }
    return result.toString();
  }

  /** Which letters of two tokens stand for each other; empty where their scripts have no model. */
  public static List<LetterPair> letters(NameToken first, NameToken second) {
    return LetterPath.pairs(NameModel.shipped(), first, second);
  }

  /** Steps of reading and tokens, one a line. */
  public List<String> lines() {
    List<String> result = new ArrayList<>();
    for (NameForm form : List.of(match.first(), match.second())) {
      StringJoiner line = new StringJoiner(", ", "read: ", "");
      for (NameToken token : form.tokens()) {
        line.add(token.surface() + " = " + token.text() + " (" + role(token) + ")");
      }
      result.add(line.toString());
    }
    for (NameMatch.Part part : match.parts()) {
      result.add(line(part));
      if (part.verdict() == NameMatch.Verdict.AGREES
          && part.first() != null
          && part.second() != null) {
        String letters = LetterPath.of(NameModel.shipped(), part.first(), part.second());
        if (!letters.isEmpty()) {
          result.add("    " + letters);
        }
      }
    }
    return result;
  }

  private static String line(NameMatch.Part part) {
    String first = part.first() == null ? "-" : part.first().surface();
    String second = part.second() == null ? "-" : part.second().surface();
    return String.format(
        Locale.ROOT,
        "%-11s %+5.1f bits  %s  |  %s",
        part.verdict().name().toLowerCase(Locale.ROOT),
        part.bits(),
        first,
        second);
  }

  private static String role(NameToken token) {
    String name = token.role().name().toLowerCase(Locale.ROOT);
    return token.index() > 0 ? name + " " + token.index() : name;
  }
}
