package org.jisr.people;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;

/**
 * Who may do what to an account. An administrator grants every operational role and sees no
 * content; administration and oversight stand alone; whoever gave one of these two cannot alone
 * change, reset or end it again once it was used.
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

  /** Agreeing to a proposal: a second person, and never about oneself. */
  static void requireMayAgree(StoredAccount by, String proposedBy, StoredAccount target) {
    requireAdministrator(by);
    requireActive(target);
    if (by.account().id().equals(proposedBy)) {
      throw new PeopleException(PeopleFault.SECOND_ADMINISTRATOR);
    }
    if (by.account().id().equals(target.account().id())) {
      throw new PeopleException(PeopleFault.NOT_ALLOWED);
    }
  }

  private static void requireActive(StoredAccount target) {
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
