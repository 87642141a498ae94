package org.jisr.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;

/** What administrators do to accounts, within {@link AccountRules} and the node's ceiling. */
final class Administration {
  private final Premises premises;

  Administration(Premises premises) {
    this.premises = premises;
  }

  List<Account> accounts(Session by) {
    return premises
        .database()
        .transaction(
            handle -> {
              administrator(handle, by);
              return premises.accounts().all(handle);
            });
  }

  Account create(Session by, NewAccount wish) {
    AccountRules.requireCompatible(wish.roles());
    GrantCeiling ceiling = premises.settings().ceiling();
    return premises
        .database()
        .administration(
            handle -> {
              Account administrator = administrator(handle, by).account();
              boolean above = ceiling.exceededBy(wish);
              NewAccount allowed = above ? ceiling.lowered(wish) : wish;
              Account created =
                  premises.accounts().insert(handle, allowed, administrator.id(), premises.now());
              premises.leaves().rights("create", administrator.id(), created);
              if (above) {
                propose(
                    handle,
                    administrator,
                    created,
                    wish.roles(),
                    wish.clearance(),
                    wish.compartments());
              }
              return created;
            });
  }

  /** Changes the rights and ends the sessions, or proposes what is above the ceiling. */
  Account change(
      Session by, String account, Set<Role> roles, Tlp clearance, SortedSet<String> compartments) {
    AccountRules.requireCompatible(roles);
    Account changed =
        premises
            .database()
            .administration(
                handle -> {
                  StoredAccount administrator = administrator(handle, by);
                  StoredAccount target = premises.accounts().require(handle, account);
                  AccountRules.requireMayChange(administrator, target);
                  if (widens(target.account(), roles, clearance, compartments)) {
                    propose(
                        handle,
                        administrator.account(),
                        target.account(),
                        roles,
                        clearance,
                        compartments);
                    return target.account();
                  }
                  return grant(
                      handle,
                      administrator.account().id(),
                      target.account().id(),
                      roles,
                      clearance,
                      compartments);
                });
    premises.sessions().forget(changed.id());
    return changed;
  }

  /** Taking rights away needs nobody's consent, also where something above the ceiling stays. */
  private boolean widens(
      Account target, Set<Role> roles, Tlp clearance, SortedSet<String> compartments) {
    Tlp effective = AccountRules.clearance(roles, clearance);
    SortedSet<String> rooms = AccountRules.compartments(roles, compartments);
    boolean more =
        effective.compareTo(target.clearance()) > 0
            || !target.compartments().containsAll(rooms)
            || !target.roles().containsAll(roles);
    return more && premises.settings().ceiling().exceededBy(effective, rooms);
  }

  private void propose(
      Handle handle,
      Account by,
      Account target,
      Set<Role> roles,
      Tlp clearance,
      SortedSet<String> compartments) {
    ProposalStore.put(
        handle,
        Proposal.Kind.RIGHTS,
        target,
        roles,
        clearance,
        compartments,
        by.id(),
        premises.now());
    premises.leaves().account("propose", by.id(), target.id());
  }

  private Account grant(
      Handle handle,
      String by,
      String account,
      Set<Role> roles,
      Tlp clearance,
      SortedSet<String> compartments) {
    Account changed =
        premises.accounts().changeRights(handle, account, roles, clearance, compartments, by);
    premises.sessionStore().deleteAll(handle, account);
    ProposalStore.deleteOf(handle, account);
    premises.leaves().rights("change", by, changed);
    return changed;
  }

  /**
   * Issues a link, or proposes one where its holder would get a reset account above the ceiling.
   */
  SignInLink issueLink(Session by, String account) {
    Optional<SignInLink> link =
        premises
            .database()
            .administration(
                handle -> {
                  StoredAccount administrator = administrator(handle, by);
                  StoredAccount target = premises.accounts().require(handle, account);
                  AccountRules.requireMayIssueLink(administrator, target);
                  if (resetsStronger(target.account())) {
                    ProposalStore.put(
                        handle,
                        Proposal.Kind.LINK,
                        target.account(),
                        target.account().roles(),
                        target.account().clearance(),
                        target.account().compartments(),
                        administrator.account().id(),
                        premises.now());
                    premises
                        .leaves()
                        .account(
                            "propose-link", administrator.account().id(), target.account().id());
                    return Optional.empty();
                  }
                  return Optional.of(issue(handle, administrator.account().id(), target.account()));
                });
    return link.orElseThrow(() -> new PeopleException(PeopleFault.PROPOSAL_NEEDED));
  }

  private boolean resetsStronger(Account target) {
    return target.lastSignInAt() != null
        && premises.settings().ceiling().exceededBy(target.clearance(), target.compartments());
  }

  SignInLink issue(Handle handle, String by, Account account) {
    SignInLink link = LinkStore.issue(handle, account.id(), premises.now());
    premises.leaves().account("link", by, account.id());
    return link;
  }

  List<Proposal> proposals(Session by) {
    return premises
        .database()
        .transaction(
            handle -> {
              administrator(handle, by);
              return ProposalStore.all(handle);
            });
  }

  /** Carries a proposal out; the link when it was for one. Never one's own, never about oneself. */
  Optional<SignInLink> approve(Session by, String proposal) {
    return premises
        .database()
        .administration(
            handle -> {
              StoredAccount administrator = administrator(handle, by);
              Proposal taken = take(handle, proposal);
              StoredAccount target = premises.accounts().require(handle, taken.account());
              AccountRules.requireMayAgree(administrator, taken.proposedBy(), target);
              String id = administrator.account().id();
              premises.leaves().account("agree", id, taken.account());
              return switch (taken.kind()) {
                case LINK -> Optional.of(issue(handle, id, target.account()));
                case RIGHTS -> {
                  grant(
                      handle,
                      id,
                      taken.account(),
                      taken.roles(),
                      taken.clearance(),
                      taken.compartments());
                  premises.sessions().forget(taken.account());
                  yield Optional.empty();
                }
              };
            });
  }

  /** Takes a proposal away undone; whoever proposed may do that too. */
  void refuse(Session by, String proposal) {
    premises
        .database()
        .administration(
            handle -> {
              String id = administrator(handle, by).account().id();
              Proposal taken = take(handle, proposal);
              premises.leaves().account("refuse", id, taken.account());
              return taken;
            });
  }

  private static Proposal take(Handle handle, String proposal) {
    return ProposalStore.take(handle, proposal)
        .orElseThrow(() -> new PeopleException(PeopleFault.PROPOSAL_UNKNOWN));
  }

  void disable(Session by, String account) {
    String disabled =
        premises
            .database()
            .administration(
                handle -> {
                  StoredAccount administrator = administrator(handle, by);
                  StoredAccount target = premises.accounts().require(handle, account);
                  AccountRules.requireMayChange(administrator, target);
                  String id = target.account().id();
                  premises.accounts().disable(handle, id);
                  premises.sessionStore().deleteAll(handle, id);
                  LinkStore.deleteAll(handle, id);
                  ProposalStore.deleteOf(handle, id);
                  premises.leaves().account("disable", administrator.account().id(), id);
                  return id;
                });
    premises.sessions().forget(disabled);
  }

  /** Reads the caller anew: a session object may be older than a change of its account. */
  private StoredAccount administrator(Handle handle, Session by) {
    StoredAccount administrator =
        premises
            .sessionStore()
            .accountOf(handle, by)
            .orElseThrow(() -> new PeopleException(PeopleFault.NOT_ALLOWED));
    AccountRules.requireAdministrator(administrator);
    return administrator;
  }
}
