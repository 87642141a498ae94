package org.jisr.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Role;
import org.jspecify.annotations.Nullable;

/**
 * The approver's part in what an administrator may not do alone: they see what waits, confirm it
 * with a key or code in their hand, and hold one half of the link that comes of it.
 */
final class SecondPerson {
  private static final int MAX_REASON = 1000;

  private final Premises premises;
  private final StepUp stepUp;

  SecondPerson(Premises premises, StepUp stepUp) {
    this.premises = premises;
    this.stepUp = stepUp;
  }

  /** What waits, and what was refused of late; for administrators and approvers. */
  List<Proposal> proposals(Session by) {
    return premises
        .database()
        .transaction(
            handle -> {
              Account reader = caller(handle, by).account();
              if (!reader.has(Role.APPROVER) && !reader.has(Role.ADMINISTRATOR)) {
                throw new PeopleException(PeopleFault.NOT_ALLOWED);
              }
              Instant now = premises.now();
              return ProposalStore.all(handle).stream().filter(one -> !one.over(now)).toList();
            });
  }

  /** Why that account could not agree to it now; empty when it could. */
  Optional<PeopleFault> obstacle(Session by, Proposal proposal) {
    return premises
        .database()
        .transaction(handle -> obstacle(handle, caller(handle, by).account(), proposal));
  }

  private Optional<PeopleFault> obstacle(Handle handle, Account approver, Proposal proposal) {
    Account proposer = premises.accounts().require(handle, proposal.proposedBy()).account();
    return Optional.ofNullable(
        AccountRules.obstacle(
            approver,
            proposal,
            proposer,
            premises.accounts().knownCompartments(handle, proposal.compartments()),
            premises.now()));
  }

  /** Carries a proposal out; the approver's half of the link when one comes of it. */
  Optional<SignInLink> agree(Session by, String id) {
    return premises
        .database()
        .administration(
            handle -> {
              Account approver = approver(handle, by);
              Proposal proposal = waiting(handle, id);
              obstacle(handle, approver, proposal)
                  .ifPresent(
                      fault -> {
                        throw new PeopleException(fault);
                      });
              String hash = proposal.decisionHash();
              stepUp.demand(handle, by, Act.APPROVAL, hash);
              byte[] code = ProposalStore.codeHash(handle, proposal);
              ProposalStore.delete(handle, proposal);
              premises.leaves().agreed(proposal, approver.id(), hash);
              return carryOut(handle, proposal, approver.id(), code);
            });
  }

  private Optional<SignInLink> carryOut(
      Handle handle, Proposal proposal, String second, byte @Nullable [] code) {
    return switch (proposal.kind()) {
      case ACCOUNT -> {
        premises.accounts().insert(handle, proposal, premises.now());
        Account created = premises.accounts().require(handle, proposal.account()).account();
        premises.leaves().rights("create", proposal.proposedBy(), second, created);
        yield Optional.of(link(handle, proposal, second, code));
      }
      case RIGHTS -> {
        // A link that is still out was agreed to by somebody who may not have what is given now.
        Account changed = premises.accounts().changeRights(handle, proposal);
        premises.sessionStore().deleteAll(handle, changed.id());
        LinkStore.deleteAll(handle, changed.id());
        ProposalStore.deleteOf(handle, changed.id());
        premises.leaves().rights("change", proposal.proposedBy(), second, changed);
        premises.sessions().forget(changed.id());
        yield Optional.empty();
      }
      case LINK -> {
        StoredAccount target = premises.accounts().require(handle, proposal.account());
        AccountRules.requireActive(target);
        yield Optional.of(link(handle, proposal, second, code));
      }
    };
  }

  private SignInLink link(Handle handle, Proposal proposal, String second, byte @Nullable [] code) {
    SignInLink link = LinkStore.issue(handle, proposal.account(), code, premises.now());
    premises.leaves().link(proposal.proposedBy(), second, proposal.account());
    return link;
  }

  /** Says no with a reason, which the proposer reads. */
  void refuse(Session by, String id, String reason) {
    String said = reason.strip();
    if (said.isEmpty() || said.length() > MAX_REASON) {
      throw new PeopleException(PeopleFault.PROPOSAL_REASON);
    }
    premises
        .database()
        .administration(
            handle -> {
              Account approver = approver(handle, by);
              Proposal proposal = waiting(handle, id);
              ProposalStore.refuse(handle, proposal, approver.id(), said);
              premises.leaves().refused(proposal, approver.id(), said);
              return proposal;
            });
  }

  private static Proposal waiting(Handle handle, String id) {
    return ProposalStore.find(handle, id)
        .filter(one -> one.refused() == null)
        .orElseThrow(() -> new PeopleException(PeopleFault.PROPOSAL_UNKNOWN));
  }

  private Account approver(Handle handle, Session by) {
    Account approver = caller(handle, by).account();
    if (!approver.has(Role.APPROVER)) {
      throw new PeopleException(PeopleFault.APPROVER_NEEDED);
    }
    return approver;
  }

  /** Reads the caller anew: a session object may be older than a change of its account. */
  private StoredAccount caller(Handle handle, Session by) {
    return premises
        .sessionStore()
        .accountOf(handle, by)
        .filter(one -> one.account().active())
        .orElseThrow(() -> new PeopleException(PeopleFault.NOT_ALLOWED));
  }

  /** A proposal by that administrator, put in the place of an earlier one of its kind. */
  Administered.Waits propose(Handle handle, Proposal.Kind kind, Account by, Account target) {
    String code = kind == Proposal.Kind.RIGHTS ? null : LinkCode.next();
    Proposal proposal =
        new Proposal(
            UUID.randomUUID().toString(),
            kind,
            target.id(),
            target.name(),
            target.roles(),
            AccountRules.clearance(target.roles(), target.clearance()),
            AccountRules.compartments(target.roles(), target.compartments()),
            target.language(),
            by.id(),
            by.name(),
            premises.now(),
            null);
    ProposalStore.deleteOver(handle, premises.now());
    ProposalStore.put(handle, proposal, code);
    premises.leaves().proposed(proposal);
    return new Administered.Waits(proposal, code);
  }

  /** Takes a proposal away undone, waiting or refused; the leaf says who. */
  void withdraw(Handle handle, Account by, String id) {
    Proposal proposal =
        ProposalStore.find(handle, id)
            .orElseThrow(() -> new PeopleException(PeopleFault.PROPOSAL_UNKNOWN));
    ProposalStore.delete(handle, proposal);
    premises.leaves().account("withdraw", by.id(), proposal.account());
  }
}
