package org.jisr.law;

import java.util.Map;

/**
 * One rule's finding: which rule, whether it is satisfied, on what law it rests and which facts it
 * used.
 *
 * @param code the rule's stable code
 * @param legalReference the instrument and article the rule comes from, in its usual citation
 * @param facts what the rule looked at; codes, parties and times, never content
 */
public record Reason(
    String code, boolean satisfied, String legalReference, Map<String, String> facts) {
  /** Copies the facts. */
  public Reason {
    facts = Map.copyOf(facts);
  }

  /** What the rule found, in words. */
  public String text(Language language) {
    return Texts.get(language, "rule." + code + (satisfied ? ".met" : ".unmet"), facts);
  }

  /** What would change an unsatisfied finding; empty for a satisfied one. */
  public String cure(Language language) {
    return satisfied ? "" : Texts.get(language, "rule." + code + ".cure", facts);
  }
}
