package org.jisr.law;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One rule's finding: which rule, whether it is satisfied, on what law it rests and which facts it
 * used.
 *
 * @param code the rule's stable code
 * @param legalReference the instrument and article the rule comes from, in its usual citation
 * @param facts what the rule looked at; codes, parties and times, never content
 * @param wording the words of a rule that came as data; null for a built-in one
 */
public record Reason(
    String code,
    boolean satisfied,
    String legalReference,
    Map<String, String> facts,
    @Nullable Wording wording) {
  /** Copies the facts. */
  public Reason {
    facts = Map.copyOf(facts);
  }

  /** A finding of a built-in rule. */
  public Reason(String code, boolean satisfied, String legalReference, Map<String, String> facts) {
    this(code, satisfied, legalReference, facts, null);
  }

  /** What the rule found, in words. */
  public String text(Language language) {
    if (wording != null) {
      return satisfied
          ? Texts.get(language, "rule.POLICY.met", facts)
          : wording.text().getOrDefault(language, code);
    }
    return Texts.get(language, "rule." + code + (satisfied ? ".met" : ".unmet"), facts);
  }

  /** What would change an unsatisfied finding; empty for a satisfied one. */
  public String cure(Language language) {
    if (satisfied) {
      return "";
    }
    return wording == null
        ? Texts.get(language, "rule." + code + ".cure", facts)
        : wording.cure().getOrDefault(language, code);
  }
}
