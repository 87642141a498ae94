package org.jisr.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jisr.bank.ItemDecision;
import org.jisr.law.Coded;
import org.jisr.law.Consultation;
import org.jisr.law.Need;
import org.jisr.law.Outcome;
import org.jisr.law.ReadRules;
import org.jisr.law.Reason;

/** What is asked of the decisions on a release that needs another officer. */
final class ProposalDecisions {
  /** What another officer's word can add today; consents and authorisations have their own ways. */
  private static final Set<Need> CARRIED = EnumSet.of(Need.SECOND_OFFICER);

  private ProposalDecisions() {}

  /**
   * What the other officer's word would add: of what some decision waits for, what can be carried.
   */
  static Set<Need> carried(List<ItemDecision> decisions) {
    Set<Need> needs = EnumSet.noneOf(Need.class);
    for (ItemDecision item : decisions) {
      if (item.decision().outcome() instanceof Outcome.Needs waits
          && CARRIED.containsAll(waits.needs())) {
        needs.addAll(waits.needs());
      }
    }
    return needs;
  }

  /** What the other officer confirms: the decisions, and with a warning its words. */
  static String confirmed(Proposal proposal, String decisionHash) {
    Warning warning = proposal.warning();
    return warning == null
        ? decisionHash
        : Digest.sha256Hex(
            (decisionHash + "\n" + warning.canonical()).getBytes(StandardCharsets.UTF_8));
  }

  /** Whether somebody may read every statement that would be decided on. */
  static boolean readable(List<ItemDecision> decisions, Consultation reader, Instant now) {
    return decisions.stream()
        .allMatch(item -> ReadRules.decide(item.handling(), reader, now).permitted());
  }

  /**
   * What goes to whom and under what duties, and what stays and why: all that may not change
   * between the two officers. Numbers that only count, such as what went out today, are not in it.
   */
  static String substance(List<Outgoing.Ground> grounds, List<ItemDecision> decisions) {
    StringBuilder text = new StringBuilder();
    for (Outgoing.Ground ground : grounds) {
      text.append("ground\n").append(ground.partner().value()).append('\n');
      text.append(ground.agreement().map(Agreement::hash).orElse("")).append('\n');
      CharterText charter = ground.charter();
      if (charter != null) {
        text.append("charter\n").append(charter.hash()).append('\n');
      }
    }
    for (ItemDecision item : decisions) {
      text.append("item\n").append(item.recipient().value()).append('\n');
      text.append(item.statementId()).append('\n');
      text.append(item.decision().outcome().code()).append('\n');
      if (item.decision().outcome() instanceof Outcome.Needs waits) {
        text.append(new TreeSet<>(waits.needs().stream().map(Coded::code).toList())).append('\n');
      }
      item.decision().obligations().forEach(duty -> text.append(duty).append('\n'));
      text.append(
              item.decision().unsatisfied().stream()
                  .map(Reason::code)
                  .collect(Collectors.joining(",")))
          .append('\n');
    }
    return Digest.sha256Hex(text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
