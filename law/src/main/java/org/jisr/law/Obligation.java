package org.jisr.law;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a permission asks of whoever makes use of it.
 *
 * @param code a key of the texts, such as {@code caveat-assessment} or a condition's code
 * @param parameters what the text names
 */
public record Obligation(String code, SortedMap<String, String> parameters) {
  /** Asks that each recipient's copy carry a mark of its own; the condition of the same name. */
  public static final String WATERMARK = "watermark";

  /** Copies the parameters. */
  public Obligation {
    parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
  }

  static Obligation of(String code) {
    return new Obligation(code, Collections.emptySortedMap());
  }

  static Obligation of(Condition condition) {
    return new Obligation(condition.code(), condition.parameters());
  }

  /** The obligation in words; one that came from a condition reads as that condition. */
  public String text(Language language) {
    String key = "obligation." + code;
    return Texts.find(language, key) == null
        ? new Condition(code, parameters).text(language)
        : Texts.get(language, key, Map.copyOf(parameters));
  }
}
