package org.jisr.law;

import java.util.Map;

/**
 * The words of a rule that came as data.
 *
 * @param text what the rule found when it is not satisfied, in every language
 * @param cure what would change that, in every language
 */
public record Wording(Map<Language, String> text, Map<Language, String> cure) {
  /** Copies the maps. */
  public Wording {
    text = Map.copyOf(text);
    cure = Map.copyOf(cure);
  }
}
