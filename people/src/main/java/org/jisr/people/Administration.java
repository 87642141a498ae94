package org.jisr.people;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;

/**
 * What administrators do to accounts, within {@link AccountRules}: whatever gives sight of content,
 * or somebody else's account, is only proposed.
 */
final class Administration {
  private final Premises premises;
  private final SecondPerson second;

  Administration(Premises premises, SecondPerson second) {
    this.premises = premises;
    this.second = second;
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

  Administered create(Session by, NewAccount wish) {
    AccountRules.requireCompatible(wish.roles());
    return premises
        .database()
        .administration(
            handle -> {
              Account administrator = administrator(handle, by).account();
              if (!AccountRules.administersOnly(wish.roles())) {
                return second.propose(
                    handle,
                    Proposal.Kind.ACCOUNT,
                    administrator,
                    premises.accounts().unborn(UUID.randomUUID(), wish, premises.now()));
              }
              Account created =
                  premises.accounts().insert(handle, wish, administrator.id(), premises.now());
              premises.leaves().rights("create", administrator.id(), created);
              return new Administered.Done(created);
            });
  }

  /** Takes rights away and ends the sessions, or proposes what would give more. */
  Administered change(
      Session by, String account, Set<Role> roles, Tlp clearance, SortedSet<String> compartments) {
    AccountRules.requireCompatible(roles);
    Administered done =
        premises
            .database()
            .administration(
                handle -> {
                  StoredAccount administrator = administrator(handle, by);
                  StoredAccount target = premises.accounts().require(handle, account);
                  AccountRules.requireMayChange(administrator, target);
                  AccountRules.requireSameSide(target.account(), roles);
                  Account wished = target.account().with(roles, clearance, compartments);
                  if (AccountRules.widens(target.account(), wished)) {
                    return second.propose(
                        handle, Proposal.Kind.RIGHTS, administrator.account(), wished);
                  }
                  return narrow(handle, administrator.account().id(), wished);
                });
    if (done instanceof Administered.Done changed) {
      premises.sessions().forget(changed.account().id());
    }
    return done;
  }

  private Administered narrow(Handle handle, String by, Account wished) {
    Account changed =
        premises
            .accounts()
            .changeRights(
                handle, wished.id(), wished.roles(), wished.clearance(), wished.compartments(), by);
    premises.sessionStore().deleteAll(handle, changed.id());
    ProposalStore.deleteOf(handle, changed.id());
    premises.leaves().rights("change", by, changed);
    return new Administered.Done(changed);
  }

  /** Issues a link to an administrator's account, or proposes one to any other. */
  Administered issueLink(Session by, String account) {
    return premises
        .database()
        .administration(
            handle -> {
              StoredAccount administrator = administrator(handle, by);
              StoredAccount target = premises.accounts().require(handle, account);
              AccountRules.requireMayIssueLink(administrator, target);
              if (!AccountRules.administersOnly(target.account().roles())) {
                return second.propose(
                    handle, Proposal.Kind.LINK, administrator.account(), target.account());
              }
              return new Administered.Linked(
                  issue(handle, administrator.account().id(), target.account()));
            });
  }

  SignInLink issue(Handle handle, String by, Account account) {
    SignInLink link = LinkStore.issue(handle, account.id(), premises.now());
    premises.leaves().account("link", by, account.id());
    return link;
  }

  void withdraw(Session by, String proposal) {
    premises
        .database()
        .administration(
            handle -> {
              Account administrator = administrator(handle, by).account();
              second.withdraw(handle, administrator, proposal);
              return administrator;
            });
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
