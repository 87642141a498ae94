package org.jisr.law;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Adds findings up to a decision: the worst of deny, needs and permit. */
final class Tally {
  private final List<Reason> reasons = new ArrayList<>(32);
  private final Set<Obligation> obligations = new LinkedHashSet<>();
  private final EnumSet<Need> needs = EnumSet.noneOf(Need.class);
  private boolean denied;

  void add(Rule rule, Finding finding) {
    add(rule, rule.legalReference(), null, finding);
  }

  void add(Rule rule, String legalReference, @Nullable Wording wording, Finding finding) {
    boolean met = finding.verdict() == Finding.Verdict.MET;
    reasons.add(new Reason(rule.code(), met, legalReference, finding.facts(), wording));
    obligations.addAll(finding.obligations());
    if (finding.need() != null) {
      needs.add(finding.need());
    }
    denied |= finding.verdict() == Finding.Verdict.DENIED;
  }

  Decision decision() {
    Outcome outcome =
        denied
            ? new Outcome.Deny()
            : needs.isEmpty()
                ? new Outcome.Permit(List.copyOf(obligations))
                : new Outcome.Needs(needs);
    return new Decision(outcome, reasons);
  }
}
