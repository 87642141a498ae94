package org.jisr.people;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.jdbi.v3.core.Handle;
import org.jisr.law.Language;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/** Accounts and links for whoever has the node's own machine in their hands. */
final class Console {
  private final Premises premises;
  private final Administration administration;

  Console(Premises premises, Administration administration) {
    this.premises = premises;
    this.administration = administration;
  }

  FirstLinks firstLinks() {
    return premises
        .database()
        .administration(
            handle -> {
              if (premises.accounts().none(handle)) {
                make(handle, "create", "Administrator", Role.ADMINISTRATOR, none());
                make(handle, "create", "Approver", Role.APPROVER, none());
              }
              return new FirstLinks(firstAdministrator(handle), unusedApprover(handle));
            });
  }

  private @Nullable SignInLink firstAdministrator(Handle handle) {
    return premises.accounts().administrators(handle).stream()
            .anyMatch(account -> account.lastSignInAt() != null)
        ? null
        : administratorLink(handle).orElse(null);
  }

  private @Nullable SignInLink unusedApprover(Handle handle) {
    return unused(handle).map(account -> machineLink(handle, account)).orElse(null);
  }

  private Optional<Account> unused(Handle handle) {
    return premises.accounts().unusedOfMachine(handle).stream()
        .filter(account -> account.has(Role.APPROVER))
        .findFirst();
  }

  Optional<SignInLink> administratorLink() {
    return premises.database().administration(this::administratorLink);
  }

  private Optional<SignInLink> administratorLink(Handle handle) {
    return premises.accounts().administrators(handle).stream()
        .findFirst()
        .map(account -> machineLink(handle, account));
  }

  /**
   * A new approver each time, so that nobody is acted for; one that nobody used is used up first.
   */
  SignInLink approverLink(SortedSet<String> compartments) {
    return premises
        .database()
        .administration(
            handle ->
                machineLink(
                    handle,
                    unused(handle)
                        .filter(account -> account.compartments().equals(compartments))
                        .orElseGet(
                            () ->
                                make(handle, "recover", "Approver", Role.APPROVER, compartments))));
  }

  private Account make(
      Handle handle, String action, String name, Role role, SortedSet<String> compartments) {
    NewAccount wish = new NewAccount(name, Set.of(role), Tlp.RED, compartments, Language.EN);
    Account made = premises.accounts().insert(handle, wish, null, premises.now());
    premises.leaves().rights(action, PeopleLeaves.MACHINE, made);
    return made;
  }

  private SignInLink machineLink(Handle handle, Account account) {
    return administration.issue(handle, PeopleLeaves.MACHINE, account);
  }

  private static SortedSet<String> none() {
    return Collections.emptySortedSet();
  }
}
