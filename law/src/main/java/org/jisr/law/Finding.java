package org.jisr.law;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one rule found. */
record Finding(
    Verdict verdict, @Nullable Need need, List<Obligation> obligations, Map<String, String> facts) {

  enum Verdict {
    MET,
    NEEDS,
    DENIED
  }

  static Finding met(Map<String, String> facts, Obligation... obligations) {
    return new Finding(Verdict.MET, null, List.of(obligations), facts);
  }

  static Finding met(Map<String, String> facts, List<Obligation> obligations) {
    return new Finding(Verdict.MET, null, obligations, facts);
  }

  static Finding needs(Need need, Map<String, String> facts) {
    return new Finding(Verdict.NEEDS, need, List.of(), facts);
  }

  static Finding denied(Map<String, String> facts) {
    return new Finding(Verdict.DENIED, null, List.of(), facts);
  }

  /** Met or denied. */
  static Finding of(boolean met, Map<String, String> facts) {
    return met ? met(facts) : denied(facts);
  }
}
