package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.people.Faults.assertFault;

import java.io.IOException;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jisr.law.Language;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Above the ceiling two administrators decide, whoever begins. */
final class CeilingTest {
  private static final Set<Role> ANALYST = Set.of(Role.ANALYST);
  private static final SortedSet<String> ROOM = new TreeSet<>(Set.of("harbour"));
  private static final SortedSet<String> NONE = new TreeSet<>();

  private PeopleFixture fixture;
  private People people;
  private Session first;
  private Session second;

  @BeforeEach
  void start() throws IOException {
    fixture =
        new PeopleFixture(
            new PeopleSettings(
                "Harbour",
                new PasskeySettings("localhost", false, null),
                false,
                new GrantCeiling(Tlp.AMBER, false),
                null));
    people = fixture.people;
    first = fixture.firstAdministrator();
    second = fixture.colleague(first, Role.ADMINISTRATOR);
  }

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  @Test
  void anAccountBeginsAtTheCeilingAndRisesWhenASecondOneAgrees() {
    Account made = people.create(first, wish());
    assertThat(made.clearance()).isEqualTo(Tlp.AMBER);
    assertThat(made.compartments()).isEmpty();
    Proposal proposal = people.proposals(second).getFirst();
    assertThat(proposal.clearance()).isEqualTo(Tlp.RED);
    assertFault(PeopleFault.SECOND_ADMINISTRATOR, () -> people.approve(first, proposal.id()));
    assertThat(people.proposals(first)).hasSize(1);
    assertThat(people.approve(second, proposal.id())).isEmpty();
    Account risen = account(made.id());
    assertThat(risen.clearance()).isEqualTo(Tlp.RED);
    assertThat(risen.compartments()).containsExactly("harbour");
    assertFault(PeopleFault.PROPOSAL_UNKNOWN, () -> people.approve(second, proposal.id()));
  }

  @Test
  void aChangeAboveTheCeilingChangesNothingAlone() {
    Account made = fixture.account(first, Role.ANALYST);
    Account same = people.change(first, made.id(), ANALYST, Tlp.RED, NONE);
    assertThat(same.clearance()).isEqualTo(Tlp.AMBER);
    people.refuse(second, people.proposals(second).getFirst().id());
    assertThat(account(made.id()).clearance()).isEqualTo(Tlp.AMBER);
    assertThat(people.proposals(second)).isEmpty();
  }

  @Test
  void takingAwayNeedsNobody() {
    Account made = people.create(first, wish());
    people.approve(second, people.proposals(second).getFirst().id());
    Account less = people.change(first, made.id(), ANALYST, Tlp.RED, NONE);
    assertThat(less.compartments()).isEmpty();
    assertThat(less.clearance()).isEqualTo(Tlp.RED);
  }

  @Test
  void nobodyAloneResetsAnAccountAboveTheCeiling() {
    Account made = people.create(first, wish());
    people.approve(second, people.proposals(second).getFirst().id());
    fixture.signedIn(people.issueLink(first, made.id()));
    assertFault(PeopleFault.PROPOSAL_NEEDED, () -> people.issueLink(first, made.id()));
    Proposal proposal = people.proposals(second).getFirst();
    assertThat(proposal.kind()).isEqualTo(Proposal.Kind.LINK);
    assertFault(PeopleFault.SECOND_ADMINISTRATOR, () -> people.approve(first, proposal.id()));
    SignInLink link = people.approve(second, proposal.id()).orElseThrow();
    assertThat(fixture.signedIn(link).session().account().id()).isEqualTo(made.id());
  }

  @Test
  void onlyAdministratorsSeeAndDecide() {
    people.create(first, wish());
    String id = people.proposals(second).getFirst().id();
    Session officer = fixture.colleague(first, Role.LIAISON);
    assertFault(PeopleFault.NOT_ALLOWED, () -> people.proposals(officer));
    assertFault(PeopleFault.NOT_ALLOWED, () -> people.approve(officer, id));
    assertFault(PeopleFault.NOT_ALLOWED, () -> people.refuse(officer, id));
  }

  private static NewAccount wish() {
    return new NewAccount("Nadia Test", ANALYST, Tlp.RED, ROOM, Language.FR);
  }

  private Account account(String id) {
    return people.accounts(first).stream()
        .filter(account -> account.id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
