package org.jisr.exchange;

import java.util.List;
import org.jisr.bank.ItemDecision;

/**
 * A proposal as somebody sees it who may read all that would go.
 *
 * @param decisions as they would be with the other officer's word
 * @param decisionHash over them, for the approval
 * @param changed whether something else would go now than was put forward; it cannot be approved
 */
public record ProposalView(
    Proposal proposal, List<ItemDecision> decisions, String decisionHash, boolean changed) {
  /** Copies the list. */
  public ProposalView {
    decisions = List.copyOf(decisions);
  }
}
