package org.jisr.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jisr.law.Coded;
import org.jisr.law.PartyId;
import org.jisr.log.Leaf;
import org.jisr.log.LeafKind;
import org.jisr.log.TransparencyLog;
import org.jisr.stix.StixId;

/** What releases that need another officer write to the log, each before what it says happens. */
final class ProposalLeaves {
  /** Acts by the node itself. */
  static final String NODE = "node";

  private final TransparencyLog log;

  ProposalLeaves(TransparencyLog log) {
    this.log = log;
  }

  /**
   * One step.
   *
   * @param by the account, or {@link #NODE}
   * @param note the necessity, the hash that was approved or the reason; may be empty
   */
  void act(String action, Proposal proposal, String by, String note) {
    Map<String, String> committed = new HashMap<>();
    committed.put("by", by);
    committed.put("proposer", proposal.proposedBy());
    committed.put("decisionHash", proposal.decisionHash());
    committed.put("note", note);
    committed.put(
        "objects",
        proposal.items().stream().map(StixId::toString).collect(Collectors.joining(" ")));
    String caseRef = proposal.caseRef();
    if (caseRef != null) {
      committed.put("caseRef", caseRef);
    }
    log.append(
        new Leaf(
            LeafKind.APPROVAL,
            Map.of(
                "action",
                action,
                "proposal",
                proposal.id(),
                "envelopeKind",
                (proposal.warning() == null ? EnvelopeKind.RELEASE : EnvelopeKind.TIP_OFF).code(),
                "purpose",
                proposal.purpose().code(),
                "partners",
                proposal.partners().stream().map(PartyId::value).collect(Collectors.joining(" ")),
                "needs",
                proposal.needs().stream()
                    .map(Coded::code)
                    .sorted()
                    .collect(Collectors.joining(" ")),
                "count",
                Integer.toString(proposal.items().size())),
            committed));
  }
}
