package org.jisr.law;

import java.util.List;

/**
 * The answer of all rules to one question.
 *
 * @param reasons one for every rule there is, in the order of the rules
 */
public record Decision(Outcome outcome, List<Reason> reasons) {
  /** Copies the reasons. */
  public Decision {
    reasons = List.copyOf(reasons);
  }

  /** Whether the outcome is a permission. */
  public boolean permitted() {
    return outcome instanceof Outcome.Permit;
  }

  /** What a permission asks; empty when there is none. */
  public List<Obligation> obligations() {
    return outcome instanceof Outcome.Permit permit ? permit.obligations() : List.of();
  }

  /** Whether it permits and asks for that. */
  public boolean obliges(String code) {
    return obligations().stream().anyMatch(obligation -> obligation.code().equals(code));
  }

  /** The reasons that stand in the way. */
  public List<Reason> unsatisfied() {
    return reasons.stream().filter(reason -> !reason.satisfied()).toList();
  }
}
