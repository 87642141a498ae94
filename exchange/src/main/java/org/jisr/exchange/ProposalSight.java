package org.jisr.exchange;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jisr.bank.BankException;
import org.jisr.bank.BankFault;
import org.jisr.bank.ReleasePreview;
import org.jisr.law.Consultation;
import org.jisr.law.HumanRights;
import org.jisr.law.Need;
import org.jisr.law.PartyId;
import org.jisr.law.Role;
import org.jisr.law.Viewer;
import org.jisr.stix.StixId;
import org.jspecify.annotations.Nullable;

/** What would go by a proposal now, and who may see that. */
final class ProposalSight {
  private final Core core;
  private final Outgoing outgoing;
  private final SpaceReleases spaces;
  private volatile Accounts accounts = account -> Optional.empty();

  ProposalSight(Core core, Outgoing outgoing, SpaceReleases spaces) {
    this.core = core;
    this.outgoing = outgoing;
    this.spaces = spaces;
  }

  void know(Accounts known) {
    accounts = known;
  }

  /** What would go now, decided with the proposer's rights of now. */
  record Standing(Consultation proposer, List<Outgoing.Ground> grounds, ReleasePreview preview) {
    String substance() {
      return ProposalDecisions.substance(grounds, preview.decisions());
    }

    /** What a person confirms: with a space, bound to its charter. */
    String hash() {
      return grounds.stream().allMatch(each -> each.charter() == null)
          ? preview.decisionHash()
          : SpaceReleases.bound(preview.decisionHash(), grounds);
    }
  }

  /** What would go by a draft now, before anybody approved it. */
  Standing standing(ProposalDraft draft, Consultation proposer) {
    List<Outgoing.Ground> grounds =
        grounds(
            draft.space(),
            draft.ids(),
            draft.partners().stream().map(Ids::party).toList(),
            proposer,
            draft.humanRights());
    return new Standing(proposer, grounds, outgoing.preview(proposer, draft.ids(), grounds));
  }

  private List<Outgoing.Ground> grounds(
      @Nullable String space,
      List<StixId> items,
      List<PartyId> partners,
      Consultation proposer,
      HumanRights humanRights) {
    return space == null
        ? outgoing.grounds(partners, proposer, humanRights)
        : spaces.grounds(space, items, partners, proposer, humanRights);
  }

  /** Throws {@code EXCHANGE_PROPOSAL_UNKNOWN} for whom it is none of theirs. */
  ProposalView view(ProposalTable.Row row, Viewer viewer) {
    Proposal proposal = row.proposal();
    if (!mine(proposal, viewer) && !mayDecide(proposal, viewer)) {
      throw new ExchangeException(ExchangeFault.PROPOSAL_UNKNOWN);
    }
    Standing standing = standing(proposal).orElse(null);
    if (standing == null || !readable(proposal, standing, viewer)) {
      return new ProposalView(proposal, List.of(), proposal.decisionHash(), true);
    }
    return new ProposalView(
        proposal,
        standing.preview().decisions(),
        ProposalDecisions.confirmed(proposal, standing.hash()),
        !standing.substance().equals(row.substance()));
  }

  /** Empty when the proposer may no longer release, or sees no longer what was to go. */
  Optional<Standing> standing(Proposal proposal) {
    Optional<Viewer> viewer =
        accounts
            .viewer(proposal.proposedBy())
            .filter(each -> each.has(Role.LIAISON) || each.has(Role.APPROVER));
    if (viewer.isEmpty()) {
      return Optional.empty();
    }
    Consultation proposer = new Consultation(viewer.get(), proposal.purpose(), proposal.caseRef());
    try {
      List<Outgoing.Ground> grounds =
          granted(
              grounds(
                  proposal.space(),
                  proposal.items(),
                  proposal.partners(),
                  proposer,
                  proposal.humanRights()),
              proposal.needs(),
              null);
      return Optional.of(
          new Standing(proposer, grounds, outgoing.preview(proposer, proposal.items(), grounds)));
    } catch (BankException e) {
      if (e.fault() == BankFault.ENTITY_UNKNOWN) {
        return Optional.empty();
      }
      throw e;
    } catch (ExchangeException e) {
      return switch (e.fault()) {
        case PARTNER_SUSPENDED, PARTNER_UNCONFIRMED, PARTNER_UNKNOWN, SPACE_MEMBER, SPACE_UNKNOWN ->
            Optional.empty();
        default -> throw e;
      };
    }
  }

  static List<Outgoing.Ground> granted(
      List<Outgoing.Ground> grounds, Set<Need> needs, @Nullable String second) {
    return grounds.stream().map(each -> each.granted(needs, second)).toList();
  }

  static boolean mine(Proposal proposal, Viewer viewer) {
    return viewer.account().equals(proposal.proposedBy())
        || viewer.account().equals(proposal.decidedBy());
  }

  boolean mayDecide(Proposal proposal, Viewer viewer) {
    return viewer.has(Role.APPROVER)
        && !viewer.account().equals(proposal.proposedBy())
        && proposal.state() == ProposalState.WAITING
        && knowsSpace(proposal, viewer)
        && standing(proposal).filter(each -> readable(proposal, each, viewer)).isPresent();
  }

  private boolean knowsSpace(Proposal proposal, Viewer viewer) {
    String space = proposal.space();
    return space == null
        || core.jdbi()
            .withHandle(handle -> SpaceTable.find(handle, space))
            .filter(row -> SpaceAccess.sees(row, viewer))
            .isPresent();
  }

  private boolean readable(Proposal proposal, Standing standing, Viewer viewer) {
    return ProposalDecisions.readable(
        standing.preview().decisions(),
        new Consultation(viewer, proposal.purpose(), proposal.caseRef()),
        core.now());
  }
}
