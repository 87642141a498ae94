package org.jisr.people;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what to an account. An administrator sees no content and alone makes and resets only
 * administrators' accounts; everything else takes an approver who has what is given. Administration
 * and oversight stand alone; whoever gave one of these two cannot alone change, reset or end it
 * again once it was used.
 */
final class AccountRules {
  private AccountRules() {}

  /** Administration or oversight beside another role would let one person watch themselves. */
  static void requireCompatible(Set<Role> roles) {
    if (roles.isEmpty()) {
      throw new PeopleException(PeopleFault.ACCOUNT_INVALID);
    }
    boolean alone = roles.contains(Role.ADMINISTRATOR) || roles.contains(Role.OVERSIGHT);
    if (alone && roles.size() > 1) {
      throw new PeopleException(PeopleFault.ROLES_CONFLICT);
    }
  }

  /** The clearance that takes effect: none beyond clear for roles that read no content. */
  static Tlp clearance(Set<Role> roles, Tlp asked) {
    return roles.stream().anyMatch(Role::readsContent) ? asked : Tlp.CLEAR;
  }

  /** The need-to-know groups that take effect: none for roles that read no content. */
  static SortedSet<String> compartments(Set<Role> roles, SortedSet<String> asked) {
    return roles.stream().anyMatch(Role::readsContent) ? asked : Collections.emptySortedSet();
  }

  static void requireAdministrator(StoredAccount by) {
    if (!by.account().active() || !by.account().has(Role.ADMINISTRATOR)) {
      throw new PeopleException(PeopleFault.NOT_ALLOWED);
    }
  }

  /** Changing or ending an account: never one's own, never a disabled one. */
  static void requireMayChange(StoredAccount by, StoredAccount target) {
    requireAdministrator(by);
    if (by.account().id().equals(target.account().id())) {
      throw new PeopleException(PeopleFault.NOT_ALLOWED);
    }
    requireActive(target);
    requireSecondAdministrator(by, target);
  }

  /** A link lets its holder act as the account; for one's own account that gives nothing new. */
  static void requireMayIssueLink(StoredAccount by, StoredAccount target) {
    requireAdministrator(by);
    requireActive(target);
    if (!by.account().id().equals(target.account().id())
        && target.account().lastSignInAt() != null) {
      requireSecondAdministrator(by, target);
    }
  }

  /** Whether what one administrator alone may make and reset is all that these roles are. */
  static boolean administersOnly(Set<Role> roles) {
    return roles.equals(Set.of(Role.ADMINISTRATOR));
  }

  /**
   * Whoever made an administrator's account may hold its ways in; so it never becomes another one,
   * and no other becomes it.
   */
  static void requireSameSide(Account target, Set<Role> roles) {
    if (administersOnly(target.roles()) != administersOnly(roles)) {
      throw new PeopleException(PeopleFault.ADMINISTRATION_APART);
    }
  }

  /** Whether the account would have what it has not now; taking away needs nobody's consent. */
  static boolean widens(Account target, Account wished) {
    return !target.roles().containsAll(wished.roles())
        || clearance(wished.roles(), wished.clearance()).compareTo(target.clearance()) > 0
        || !target.compartments().containsAll(compartments(wished.roles(), wished.compartments()));
  }

  /**
   * Why an approver may not agree to a proposal, or null when they may: nobody agrees to their own,
   * about themselves, or to more than they have.
   *
   * @param known those of the proposal's groups that somebody was ever in; a new one begins with
   *     its first member
   */
  static @Nullable PeopleFault obstacle(
      Account approver,
      Proposal proposal,
      Account proposer,
      Collection<String> known,
      Instant now) {
    if (!approver.active() || !approver.has(Role.APPROVER)) {
      return PeopleFault.APPROVER_NEEDED;
    }
    if (approver.id().equals(proposal.proposedBy()) || approver.id().equals(proposal.account())) {
      return PeopleFault.PROPOSAL_OWN;
    }
    if (!proposer.active() || !proposer.has(Role.ADMINISTRATOR) || proposal.over(now)) {
      return PeopleFault.PROPOSAL_STALE;
    }
    boolean covers =
        approver.clearance().compareTo(proposal.clearance()) >= 0
            && approver.compartments().containsAll(known);
    return covers ? null : PeopleFault.PROPOSAL_ABOVE;
  }

  static void requireActive(StoredAccount target) {
    if (!target.account().active()) {
      throw new PeopleException(PeopleFault.ACCOUNT_DISABLED);
    }
  }

  private static void requireSecondAdministrator(StoredAccount by, StoredAccount target) {
    boolean guarded =
        target.account().has(Role.OVERSIGHT) || target.account().has(Role.ADMINISTRATOR);
    if (guarded && by.account().id().equals(target.grantedBy())) {
      throw new PeopleException(PeopleFault.SECOND_ADMINISTRATOR);
    }
  }
}
