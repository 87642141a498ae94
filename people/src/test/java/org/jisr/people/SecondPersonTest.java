package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jisr.people.Faults.assertFault;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jisr.fixtures.SoftAuthenticator;
import org.jisr.law.Language;
import org.jisr.law.Role;
import org.jisr.log.LeafKind;
import org.jisr.log.LogException;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever gives sight of content takes a second person, who has it, and nobody holds it alone. */
final class SecondPersonTest {
  private static final Set<Role> ANALYST = Set.of(Role.ANALYST);
  private static final SortedSet<String> NONE = new TreeSet<>();
  private static final SortedSet<String> HARBOUR = new TreeSet<>(Set.of("harbour"));

  private PeopleFixture fixture;
  private People people;
  private Session administrator;

  @BeforeEach
  void start() throws IOException {
    fixture = new PeopleFixture();
    people = fixture.people;
    administrator = fixture.firstAdministrator();
  }

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  @Test
  void anAccountThatIsOnlyProposedExistsNowhere() {
    Administered.Waits waits = proposed(wish(Tlp.RED, NONE));
    assertThat(people.accounts(administrator))
        .noneMatch(account -> account.id().equals(waits.proposal().account()));
    assertThat(people.viewer(waits.proposal().account())).isEmpty();
    assertFault(
        PeopleFault.ACCOUNT_UNKNOWN,
        () -> people.issueLink(administrator, waits.proposal().account()));
  }

  @Test
  void theApproversLinkOpensOnlyWithTheAdministratorsCode() {
    Administered.Waits waits = proposed(wish(Tlp.AMBER, NONE));
    SignInLink link = fixture.agreed(waits).orElseThrow();
    assertFault(PeopleFault.LINK_CODE, () -> fixture.signedIn(link));
    assertFault(PeopleFault.LINK_CODE, () -> people.signIn(link.token(), "0000 0000", "desk"));
    String typed = Objects.requireNonNull(waits.code()).replace(" ", "-");
    assertThat(people.signIn(link.token(), typed, "desk").session().account().roles())
        .isEqualTo(ANALYST);
    assertFault(PeopleFault.TOKEN_REFUSED, () -> people.signIn(link.token(), typed, "desk"));
  }

  @Test
  void theFifthWrongCodeEndsTheLinkWhereverItComesFrom() {
    Administered.Waits waits = proposed(wish(Tlp.AMBER, NONE));
    SignInLink link = fixture.agreed(waits).orElseThrow();
    String wrong = "0000 0000".equals(waits.code()) ? "1" : "0000 0000";
    for (int i = 0; i < LinkCode.TRIES; i++) {
      String from = "198.51.100." + i;
      assertFault(PeopleFault.LINK_CODE, () -> people.signIn(link.token(), wrong, from));
    }
    assertFault(
        PeopleFault.TOKEN_REFUSED,
        () -> people.signIn(link.token(), Objects.requireNonNull(waits.code()), "desk"));
  }

  @Test
  void askingWhetherALinkNeedsACodeCostsNothing() {
    Administered.Waits waits = proposed(wish(Tlp.AMBER, NONE));
    SignInLink link = fixture.agreed(waits).orElseThrow();
    for (int i = 0; i < 20; i++) {
      assertFault(PeopleFault.LINK_CODE, () -> people.signIn(link.token(), "", "desk"));
    }
    assertThat(people.signIn(link.token(), Objects.requireNonNull(waits.code()), "desk").session())
        .isNotNull();
  }

  @Test
  void withoutAKeyOrCodeInHandNobodyAgrees() {
    Administered.Waits waits = proposed(wish(Tlp.AMBER, NONE));
    String id = waits.proposal().id();
    assertFault(PeopleFault.CONFIRMATION_MISSING, () -> people.agree(fixture.approver(), id));
    Session bare = approver(Tlp.RED, NONE);
    assertFault(PeopleFault.CONFIRMATION_IMPOSSIBLE, () -> people.agree(bare, id));
    assertThat(people.proposals(administrator)).hasSize(1);
  }

  @Test
  void whatIsConfirmedIsExactlyOneProposal() {
    Session second = approver(Tlp.RED, NONE);
    SoftAuthenticator key = fixture.registeredKey(second);
    Administered.Waits one = proposed(wish(Tlp.AMBER, NONE));
    Administered.Waits other = proposed(wish(Tlp.RED, NONE));
    fixture.confirm(second, Act.APPROVAL, one.proposal().decisionHash(), key);
    assertFault(
        PeopleFault.CONFIRMATION_MISSING, () -> people.agree(second, other.proposal().id()));
    assertThat(people.agree(second, one.proposal().id())).isPresent();
  }

  @Test
  void nobodyAgreesTwice() throws Exception {
    Session second = approver(Tlp.RED, NONE);
    SoftAuthenticator key = fixture.registeredKey(second);
    Proposal proposal = proposed(wish(Tlp.AMBER, NONE)).proposal();
    for (int i = 0; i < 4; i++) {
      fixture.confirm(second, Act.APPROVAL, proposal.decisionHash(), key);
    }
    List<Future<Boolean>> tries = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        tries.add(threads.submit(() -> agrees(second, proposal.id())));
      }
    }
    int succeeded = 0;
    for (Future<Boolean> each : tries) {
      succeeded += each.get() ? 1 : 0;
    }
    assertThat(succeeded).isEqualTo(1);
    assertFault(PeopleFault.PROPOSAL_UNKNOWN, () -> people.agree(second, proposal.id()));
  }

  private boolean agrees(Session second, String proposal) {
    try {
      return people.agree(second, proposal).isPresent();
    } catch (PeopleException e) {
      assertThat(e.fault()).isEqualTo(PeopleFault.PROPOSAL_UNKNOWN);
      return false;
    }
  }

  @Test
  void whoProposedDoesNotAgreeNorDoesAnotherAdministrator() {
    Session colleague = fixture.colleague(administrator, Role.ADMINISTRATOR);
    String id = proposed(wish(Tlp.AMBER, NONE)).proposal().id();
    for (Session by : List.of(administrator, colleague)) {
      assertFault(PeopleFault.APPROVER_NEEDED, () -> people.agree(by, id));
      assertFault(PeopleFault.APPROVER_NEEDED, () -> people.refuse(by, id, "no"));
    }
  }

  @Test
  void nobodyAgreesToWhatTheyDoNotHaveThemselves() {
    Session amber = approver(Tlp.AMBER, NONE);
    SoftAuthenticator key = fixture.registeredKey(amber);
    Proposal red = proposed(wish(Tlp.RED, NONE)).proposal();
    fixture.confirm(amber, Act.APPROVAL, red.decisionHash(), key);
    assertFault(PeopleFault.PROPOSAL_ABOVE, () -> people.agree(amber, red.id()));
    assertThat(people.obstacle(amber, red)).contains(PeopleFault.PROPOSAL_ABOVE);
    assertThat(people.obstacle(fixture.approver(), red)).isEmpty();
  }

  @Test
  void aGroupBeginsWithItsFirstMemberAndFromThenOnItsMembersDecide() {
    Administered.Waits first = proposed(wish(Tlp.AMBER, HARBOUR));
    assertThat(people.obstacle(fixture.approver(), first.proposal())).isEmpty();
    fixture.agreed(first);
    Proposal next = proposed(wish(Tlp.AMBER, HARBOUR)).proposal();
    assertThat(people.obstacle(fixture.approver(), next)).contains(PeopleFault.PROPOSAL_ABOVE);
    people.disable(administrator, first.proposal().account());
    assertThat(people.obstacle(fixture.approver(), next)).contains(PeopleFault.PROPOSAL_ABOVE);
    Session member = fixture.signedIn(people.consoleApprover(HARBOUR)).session();
    assertThat(people.obstacle(member, next)).isEmpty();
  }

  @Test
  void nobodyAgreesAboutThemselves() {
    Session second = approver(Tlp.AMBER, NONE);
    String own = second.account().id();
    Set<Role> roles = Set.of(Role.APPROVER, Role.LIAISON);
    Administered.Waits more = waits(people.change(administrator, own, roles, Tlp.AMBER, NONE));
    assertThat(people.obstacle(second, more.proposal())).contains(PeopleFault.PROPOSAL_OWN);
    assertFault(PeopleFault.PROPOSAL_OWN, () -> people.agree(second, more.proposal().id()));
    Administered.Waits link = waits(people.issueLink(administrator, own));
    assertFault(PeopleFault.PROPOSAL_OWN, () -> people.agree(second, link.proposal().id()));
  }

  @Test
  void aProposalFallsWithWhoMadeItAndWithTime() {
    Session colleague = fixture.colleague(administrator, Role.ADMINISTRATOR);
    Proposal orphan = waits(people.create(colleague, wish(Tlp.AMBER, NONE))).proposal();
    Session third = fixture.colleague(administrator, Role.ADMINISTRATOR);
    assertThat(people.obstacle(fixture.approver(), orphan)).isEmpty();
    people.disable(third, colleague.account().id());
    assertFault(PeopleFault.PROPOSAL_STALE, () -> people.agree(fixture.approver(), orphan.id()));
    Proposal old = proposed(wish(Tlp.AMBER, NONE)).proposal();
    fixture.pass(Proposal.LIFE);
    assertFault(PeopleFault.PROPOSAL_STALE, () -> people.agree(fixture.approver(), old.id()));
    assertThat(people.proposals(fixture.approver())).isEmpty();
  }

  @Test
  void anAgreedLinkFallsWhenItsAccountGetsMore() {
    Account analyst = fixture.account(administrator, wish(Tlp.AMBER, NONE));
    PeopleFixture.Handed before = fixture.link(administrator, analyst.id());
    fixture.change(administrator, analyst.id(), ANALYST, Tlp.RED, NONE);
    assertFault(PeopleFault.TOKEN_REFUSED, () -> fixture.signedIn(before));
  }

  @Test
  void whatIsProposedForAnAccountFallsWhenItChanges() {
    Account analyst = fixture.account(administrator, wish(Tlp.RED, NONE));
    Proposal link = waits(people.issueLink(administrator, analyst.id())).proposal();
    people.change(administrator, analyst.id(), ANALYST, Tlp.AMBER, NONE);
    assertFault(PeopleFault.PROPOSAL_UNKNOWN, () -> people.agree(fixture.approver(), link.id()));
    Proposal again = waits(people.issueLink(administrator, analyst.id())).proposal();
    people.disable(administrator, analyst.id());
    assertFault(PeopleFault.PROPOSAL_UNKNOWN, () -> people.agree(fixture.approver(), again.id()));
  }

  @Test
  void anApproverWhoLostRightsMeanwhileDoesNotAgree() {
    Session second = approver(Tlp.RED, NONE);
    SoftAuthenticator key = fixture.registeredKey(second);
    Proposal red = proposed(wish(Tlp.RED, NONE)).proposal();
    fixture.confirm(second, Act.APPROVAL, red.decisionHash(), key);
    people.change(administrator, second.account().id(), Set.of(Role.APPROVER), Tlp.AMBER, NONE);
    assertFault(PeopleFault.NOT_ALLOWED, () -> people.agree(second, red.id()));
    Session back = fixture.signedInBy(key).session();
    assertFault(PeopleFault.PROPOSAL_ABOVE, () -> people.agree(back, red.id()));
  }

  @Test
  void aRefusalSaysWhyAndStaysForWhoProposed() {
    Proposal proposal = proposed(wish(Tlp.AMBER, NONE)).proposal();
    assertFault(
        PeopleFault.PROPOSAL_REASON, () -> people.refuse(fixture.approver(), proposal.id(), "  "));
    people.refuse(fixture.approver(), proposal.id(), "Nobody of that name works here.");
    assertThat(fixture.lastLeaf().entry().clear()).containsEntry("action", "refuse");
    assertThat(fixture.lastLeaf().values())
        .containsEntry("note", "Nobody of that name works here.");
    assertThat(people.proposals(administrator).getFirst().refused()).startsWith("Nobody");
    assertFault(
        PeopleFault.PROPOSAL_UNKNOWN, () -> people.agree(fixture.approver(), proposal.id()));
    people.withdraw(administrator, proposal.id());
    assertThat(people.proposals(administrator)).isEmpty();
  }

  @Test
  void takingAwayNeedsNobody() {
    Account made = fixture.account(administrator, wish(Tlp.RED, HARBOUR));
    Administered less = people.change(administrator, made.id(), ANALYST, Tlp.GREEN, NONE);
    assertThat(((Administered.Done) less).account().clearance()).isEqualTo(Tlp.GREEN);
    assertThat(people.proposals(administrator)).isEmpty();
  }

  @Test
  void anAdministratorsAccountNeverBecomesAnotherNorAnotherOneAnAdministrators() {
    String other = fixture.colleague(administrator, Role.ADMINISTRATOR).account().id();
    Session second = fixture.colleague(administrator, Role.ADMINISTRATOR);
    assertFault(
        PeopleFault.ADMINISTRATION_APART,
        () -> people.change(second, other, ANALYST, Tlp.CLEAR, NONE));
    String analyst = fixture.account(administrator, Role.ANALYST).id();
    assertFault(
        PeopleFault.ADMINISTRATION_APART,
        () -> people.change(administrator, analyst, Set.of(Role.ADMINISTRATOR), Tlp.CLEAR, NONE));
  }

  @Test
  void aRestartBetweenProposalAndAgreementLosesNothing() {
    Administered.Waits waits = proposed(wish(Tlp.AMBER, NONE));
    restart();
    assertThat(people.proposals(administrator)).containsExactly(waits.proposal());
    SignInLink link = fixture.agreed(waits).orElseThrow();
    restart();
    assertThat(
            fixture
                .signedIn(new PeopleFixture.Handed(link, Objects.requireNonNull(waits.code())))
                .session()
                .account()
                .id())
        .isEqualTo(waits.proposal().account());
  }

  @Test
  void whenTheLogFailsAtTheAgreementItStillWaitsAndTheWordIsNotUsedUp() {
    Session second = approver(Tlp.RED, NONE);
    SoftAuthenticator key = fixture.registeredKey(second);
    Proposal proposal = proposed(wish(Tlp.AMBER, NONE)).proposal();
    fixture.confirm(second, Act.APPROVAL, proposal.decisionHash(), key);
    fixture.log.close();
    assertThatThrownBy(() -> people.agree(second, proposal.id())).isInstanceOf(LogException.class);
    fixture.reopenLog();
    people = fixture.people;
    assertThat(people.agree(second, proposal.id())).isPresent();
  }

  @Test
  void theMachineMakesANewApproverAndTheLogSaysSo() {
    String before = fixture.approver().account().id();
    SignInLink link = people.consoleApprover(HARBOUR);
    assertThat(link.account()).isNotEqualTo(before);
    assertThat(people.consoleApprover(HARBOUR).account()).isEqualTo(link.account());
    assertThat(fixture.leaves(LeafKind.ACCOUNT))
        .filteredOn(leaf -> "recover".equals(leaf.clear().get("action")))
        .hasSize(1);
    SignInLink last = people.consoleApprover(HARBOUR);
    Session recovered = fixture.signedIn(last).session();
    assertThat(recovered.account().compartments()).isEqualTo(HARBOUR);
    fixture.pass(Duration.ofHours(1));
    assertThat(people.consoleApprover(HARBOUR).account()).isNotEqualTo(link.account());
  }

  @Test
  void theFirstApproversLinkIsGoneOnceItWasUsed() {
    assertThat(people.firstLinks().approver()).isNotNull();
    fixture.approver();
    assertThat(fixture.open().firstLinks()).isEqualTo(new FirstLinks(null, null));
  }

  private void restart() {
    fixture.log.close();
    fixture.reopenLog();
    people = fixture.people;
  }

  private Administered.Waits proposed(NewAccount wish) {
    return waits(people.create(administrator, wish));
  }

  private static Administered.Waits waits(Administered act) {
    return (Administered.Waits) act;
  }

  private Session approver(Tlp clearance, SortedSet<String> groups) {
    NewAccount wish =
        new NewAccount("Sara Test", Set.of(Role.APPROVER), clearance, groups, Language.ES);
    Account made = fixture.account(administrator, wish);
    return fixture.signedIn(fixture.link(administrator, made.id())).session();
  }

  private static NewAccount wish(Tlp clearance, SortedSet<String> groups) {
    return new NewAccount("Nadia Test", ANALYST, clearance, groups, Language.FR);
  }
}
