package org.jisr.web;

import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import org.jisr.fixtures.SoftAuthenticator;
import org.jisr.law.Role;
import org.jisr.people.Account;
import org.jisr.people.Act;
import org.jisr.people.Administered;
import org.jisr.people.FirstLinks;
import org.jisr.people.NewAccount;
import org.jisr.people.PasskeyChallenge;
import org.jisr.people.People;
import org.jisr.people.PeopleException;
import org.jisr.people.Proposal;
import org.jisr.people.Session;
import org.jisr.people.SignInLink;
import org.jisr.people.SignedIn;
import org.jisr.people.StepUpAnswer;
import org.jisr.people.StepUpChallenge;
import org.jisr.stix.Tlp;
import org.jspecify.annotations.Nullable;

/** The first administrator and the first approver of a node, who make accounts together. */
final class TwoPersons {
  private static final String FROM = "fixture";

  final Session administrator;
  private final People people;
  private final SoftAuthenticator key = new SoftAuthenticator("http://localhost:8420");
  private SignedIn approver;

  TwoPersons(People people) {
    this.people = people;
    FirstLinks links = people.firstLinks();
    administrator =
        people.signIn(Objects.requireNonNull(links.administrator()).token(), FROM).session();
    approver = people.signIn(Objects.requireNonNull(links.approver()).token(), FROM);
    PasskeyChallenge asked = people.passkeys().beginRegistration(approver.session());
    people
        .passkeys()
        .finishRegistration(approver.session(), asked.id(), "Key", key.create(asked.options()));
  }

  /** The approver; after the session ended, in a new one. */
  Session approver() {
    if (people.session(approver.cookieToken()).isEmpty()) {
      PasskeyChallenge asked = people.passkeys().beginSignIn(FROM);
      approver = people.passkeys().finishSignIn(asked.id(), key.get(asked.options()), FROM);
    }
    return approver.session();
  }

  Account account(NewAccount wish) {
    return done(people.create(administrator, wish));
  }

  Account change(String id, Set<Role> roles, Tlp clearance, SortedSet<String> groups) {
    return done(people.change(administrator, id, roles, clearance, groups));
  }

  Ticket ticket(String account) {
    return switch (people.issueLink(administrator, account)) {
      case Administered.Linked linked -> new Ticket(linked.link().token(), "");
      case Administered.Waits waits ->
          new Ticket(
              Objects.requireNonNull(agree(waits.proposal())).token(),
              Objects.requireNonNull(waits.code()));
      case Administered.Done done -> throw new AssertionError(done);
    };
  }

  private Account done(Administered act) {
    return switch (act) {
      case Administered.Done done -> done.account();
      case Administered.Waits waits -> {
        agree(waits.proposal());
        yield people.accounts(administrator).stream()
            .filter(account -> account.id().equals(waits.proposal().account()))
            .findFirst()
            .orElseThrow();
      }
      case Administered.Linked linked -> throw new AssertionError(linked);
    };
  }

  private @Nullable SignInLink agree(Proposal proposal) {
    Session by = approver();
    try {
      return people.agree(by, proposal.id()).orElse(null);
    } catch (PeopleException missing) {
      String hash = Objects.requireNonNull(missing.details().get("decisionHash"));
      StepUpChallenge asked = people.stepUp().begin(by, Act.APPROVAL, hash);
      String answer = key.get(Objects.requireNonNull(asked.passkeyRequest()));
      people.stepUp().finish(by, asked.id(), new StepUpAnswer.Passkey(answer), FROM);
      return people.agree(by, proposal.id()).orElse(null);
    }
  }
}
