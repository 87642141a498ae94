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

  /** The obligation in words. */
  public String text(Language language) {
    for (ConditionKind kind : ConditionKind.values()) {
      if (kind.code().equals(code)) {
        return kind.label(language);
      }
    }
    return Texts.get(language, "obligation." + code, Map.copyOf(parameters));
  }
}
