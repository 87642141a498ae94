package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jisr.law.Language;
import org.jisr.law.Role;
import org.jisr.log.LeafKind;
import org.jisr.log.LogException;
import org.jisr.log.OpenedLeaf;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class AdministrationTest {
  private PeopleFixture fixture;
  private People people;
  private Session administrator;

  @BeforeEach
  void signIn() throws IOException {
    fixture = new PeopleFixture();
    people = fixture.people;
    administrator = fixture.firstAdministrator();
  }

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "ADMINISTRATOR")
  void nobodyButAnAdministratorTouchesAccounts(Role role) {
    Session other = fixture.colleague(administrator, role);
    String target = fixture.account(administrator, Role.ANALYST).id();
    assertEverythingRefused(other, target);
  }

  @Test
  void theOperatorAndAnInventedSessionTouchNoAccount() {
    String secret = Secret.next();
    people.acceptOperator(Secret.hash(secret));
    String target = fixture.account(administrator, Role.ANALYST).id();
    assertEverythingRefused(people.operator(secret).orElseThrow(), target);
    Session invented =
        new Session(
            "00000000-0000-0000-0000-000000000000",
            administrator.account(),
            "",
            SignInMethod.LINK,
            administrator.startedAt(),
            administrator.expiresAt());
    assertEverythingRefused(invented, target);
  }

  @Test
  void aSessionObjectFromBeforeTheDisablingGivesNoRightsAfterIt() {
    Session second = fixture.colleague(administrator, Role.ADMINISTRATOR);
    Session third = fixture.colleague(second, Role.ADMINISTRATOR);
    people.disable(administrator, third.account().id());
    assertEverythingRefused(third, fixture.account(administrator, Role.ANALYST).id());
  }

  @Test
  void nobodyChangesOrEndsTheirOwnAccount() {
    String own = administrator.account().id();
    assertFault(
        () -> people.change(administrator, own, Set.of(Role.ANALYST), Tlp.RED, new TreeSet<>()),
        PeopleFault.NOT_ALLOWED);
    assertFault(() -> people.disable(administrator, own), PeopleFault.NOT_ALLOWED);
  }

  @Test
  void administrationAndOversightStandAlone() {
    for (Role alone : Set.of(Role.ADMINISTRATOR, Role.OVERSIGHT)) {
      Set<Role> roles = Set.of(alone, Role.ANALYST);
      assertFault(
          () -> people.create(administrator, new NewAccount("A", roles, Tlp.RED, Language.EN)),
          PeopleFault.ROLES_CONFLICT);
      String target = fixture.account(administrator, Role.ANALYST).id();
      assertFault(
          () -> people.change(administrator, target, roles, Tlp.RED, new TreeSet<>()),
          PeopleFault.ROLES_CONFLICT);
    }
  }

  @Test
  void rolesWithoutContentHaveNoClearance() {
    NewAccount oversight = new NewAccount("A", Set.of(Role.OVERSIGHT), Tlp.RED, Language.EN);
    assertThat(fixture.account(administrator, oversight).clearance()).isEqualTo(Tlp.CLEAR);
  }

  @Test
  void needToKnowGroupsAreGivenKeptAndTakenAndOnlyToThoseWhoReadContent() {
    SortedSet<String> groups = new TreeSet<>(Set.of("source-desk", "harbour"));
    NewAccount wish = new NewAccount("A", Set.of(Role.ANALYST), Tlp.RED, groups, Language.EN);
    Account made = fixture.account(administrator, wish);
    assertThat(made.viewer().compartments()).containsExactlyInAnyOrderElementsOf(groups);
    SortedSet<String> one = new TreeSet<>(Set.of("harbour"));
    Account less = fixture.change(administrator, made.id(), Set.of(Role.ANALYST), Tlp.RED, one);
    assertThat(less.compartments()).containsExactly("harbour");
    Account blind = fixture.change(administrator, made.id(), Set.of(Role.OVERSIGHT), Tlp.RED, one);
    assertThat(blind.compartments()).isEmpty();
  }

  @Test
  void whoMadeAnOversightOfficerCannotAloneChangeResetOrEndThem() {
    Session oversight = fixture.colleague(administrator, Role.OVERSIGHT);
    String target = oversight.account().id();
    assertFault(() -> people.disable(administrator, target), PeopleFault.SECOND_ADMINISTRATOR);
    assertFault(() -> people.issueLink(administrator, target), PeopleFault.SECOND_ADMINISTRATOR);
    assertFault(
        () -> people.change(administrator, target, Set.of(Role.ANALYST), Tlp.RED, new TreeSet<>()),
        PeopleFault.SECOND_ADMINISTRATOR);
    Session second = fixture.colleague(administrator, Role.ADMINISTRATOR);
    assertThat(fixture.link(second, target).link().account()).isEqualTo(target);
    people.disable(second, target);
    assertThat(people.accounts(second))
        .filteredOn(a -> a.id().equals(target))
        .noneMatch(Account::active);
  }

  @Test
  void whoMadeAnAdministratorCannotAloneTakeTheirAccountOver() {
    Session second = fixture.colleague(administrator, Role.ADMINISTRATOR);
    assertFault(
        () -> people.issueLink(administrator, second.account().id()),
        PeopleFault.SECOND_ADMINISTRATOR);
    assertThat(people.issueLink(second, administrator.account().id())).isNotNull();
  }

  @Test
  void disablingEndsSessionsAndLinksAtOnceAndForEver() {
    Account account = fixture.account(administrator, Role.ANALYST);
    SignedIn analyst = fixture.signedIn(fixture.link(administrator, account.id()));
    assertThat(people.session(analyst.cookieToken())).isPresent();
    PeopleFixture.Handed unused = fixture.link(administrator, account.id());
    people.disable(administrator, account.id());
    assertThat(people.session(analyst.cookieToken())).isEmpty();
    assertFault(() -> fixture.signedIn(unused), PeopleFault.TOKEN_REFUSED);
    assertFault(() -> people.issueLink(administrator, account.id()), PeopleFault.ACCOUNT_DISABLED);
    assertFault(() -> people.disable(administrator, account.id()), PeopleFault.ACCOUNT_DISABLED);
  }

  @Test
  void aNewLinkEndsTheOneBefore() {
    String account = fixture.account(administrator, Role.ANALYST).id();
    PeopleFixture.Handed first = fixture.link(administrator, account);
    PeopleFixture.Handed second = fixture.link(administrator, account);
    assertFault(() -> fixture.signedIn(first), PeopleFault.TOKEN_REFUSED);
    assertThat(fixture.signedIn(second).session().account().id()).isEqualTo(account);
  }

  @Test
  void unknownAccountsAndBadNamesAreRefused() {
    for (String id : Set.of("", "operator", "00000000-0000-0000-0000-000000000000")) {
      assertFault(() -> people.issueLink(administrator, id), PeopleFault.ACCOUNT_UNKNOWN);
    }
    for (String name : Set.of("", "   ", "a\nb", "x".repeat(121))) {
      assertFault(
          () -> new NewAccount(name, Set.of(Role.ANALYST), Tlp.RED, Language.EN),
          PeopleFault.ACCOUNT_INVALID);
    }
    assertFault(
        () -> new NewAccount("A", Set.of(), Tlp.RED, Language.EN), PeopleFault.ACCOUNT_INVALID);
  }

  @Test
  void everyChangeIsALeafWithTheRightsInTheClearAndThePeopleCommitted() {
    Account account = fixture.account(administrator, Role.OVERSIGHT);
    OpenedLeaf created = fixture.log.open(fixture.log.size() - 2);
    assertThat(created.entry().clear())
        .containsEntry("action", "create")
        .containsEntry("roles", "oversight");
    assertThat(created.values())
        .containsEntry("by", administrator.account().id())
        .containsEntry("second", fixture.approver().account().id())
        .containsEntry("account", account.id());
    int before = fixture.leaves(LeafKind.ACCOUNT).size();
    String analyst = fixture.account(administrator, Role.ANALYST).id();
    fixture.change(administrator, analyst, Set.of(Role.LIAISON), Tlp.RED, new TreeSet<>());
    fixture.link(administrator, analyst);
    people.disable(administrator, analyst);
    assertThat(fixture.leaves(LeafKind.ACCOUNT).subList(before, before + 11))
        .extracting(entry -> entry.clear().get("action"))
        .containsExactly(
            "propose", "agree", "create", "link", "propose", "agree", "change", "propose", "agree",
            "link", "disable");
  }

  @Test
  void withoutTheLogNothingChanges() {
    String analyst = fixture.account(administrator, Role.ANALYST).id();
    int count = people.accounts(administrator).size();
    fixture.log.close();
    assertThatThrownBy(() -> fixture.account(administrator, Role.ANALYST))
        .isInstanceOf(LogException.class);
    assertThatThrownBy(() -> people.disable(administrator, analyst))
        .isInstanceOf(LogException.class);
    assertThat(people.accounts(administrator)).hasSize(count).allMatch(Account::active);
  }

  private void assertEverythingRefused(Session by, String target) {
    NewAccount account = new NewAccount("A", Set.of(Role.ADMINISTRATOR), Tlp.RED, Language.EN);
    long size = fixture.log.size();
    assertFault(() -> people.accounts(by), PeopleFault.NOT_ALLOWED);
    assertFault(() -> people.create(by, account), PeopleFault.NOT_ALLOWED);
    assertFault(
        () -> people.change(by, target, Set.of(Role.ADMINISTRATOR), Tlp.RED, new TreeSet<>()),
        PeopleFault.NOT_ALLOWED);
    assertFault(() -> people.issueLink(by, target), PeopleFault.NOT_ALLOWED);
    assertFault(() -> people.issueLink(by, by.account().id()), PeopleFault.NOT_ALLOWED);
    assertFault(() -> people.disable(by, target), PeopleFault.NOT_ALLOWED);
    assertThat(fixture.log.size()).isEqualTo(size);
  }

  private static void assertFault(ThrowingCallable call, PeopleFault fault) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(PeopleException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }
}
