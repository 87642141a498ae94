package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.people.Faults.assertFault;

import java.util.Set;
import org.jisr.law.Language;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Signing in through a real identity provider, by its own form. */
final class KeycloakTest {
  private static final String NODE = "http://localhost:8420";
  private static final String AMAL = "tidal otters sing";
  private static final String YUNUS = "three palms and a moon";

  private static Keycloak keycloak;
  private PeopleFixture fixture;
  private Agency agency;
  private Session analyst;

  @BeforeAll
  static void startProvider() throws Exception {
    keycloak = Keycloak.start();
  }

  @AfterAll
  static void stopProvider() throws Exception {
    if (keycloak != null) {
      keycloak.close();
    }
  }

  @BeforeEach
  void start() throws Exception {
    AgencySettings settings =
        new AgencySettings(
            "Harbour identity",
            keycloak.issuer(),
            "jisr",
            "invented-for-this-test",
            Set.of(),
            Set.of());
    fixture =
        PeopleFixture.now(
            new PeopleSettings(
                "Harbour", new PasskeySettings("localhost", false, null), false, settings));
    agency = fixture.people.agency().orElseThrow();
    analyst = fixture.analyst();
  }

  @AfterEach
  void close() throws Exception {
    fixture.close();
  }

  @Test
  void whoLinkedTheirIdentitySignsInWithItAndSignsOutThereToo() throws Exception {
    ProviderVisit browser = new ProviderVisit();
    AgencyIdentity linked = link(browser, analyst, "amal", AMAL);
    assertThat(linked.issuer()).isEqualTo(keycloak.issuer().toString());
    AgencyQuestion question = agency.beginSignIn(NODE, "here");
    AgencyAnswer answer = browser.again(question.address());
    Session session = agency.finishSignIn(answer, question.browser(), "here").session();
    assertThat(session.account().id()).isEqualTo(analyst.account().id());
    assertThat(session.method()).isEqualTo(SignInMethod.AGENCY);
    assertThat(agency.list(session)).extracting(AgencyIdentity::subject).doesNotContain("amal");
    String end = agency.signOutAddress(session, NODE).orElseThrow();
    assertThat(browser.get(end).headers().firstValue("Location")).hasValue(NODE + "/sign-in");
    String again = agency.beginSignIn(NODE, "here").address();
    assertThat(browser.get(again).body()).contains("<form");
  }

  @Test
  void nobodyIsLetInByAnAddressOrANameAndNoAccountIsMade() throws Exception {
    Session administrator =
        fixture.people.signIn(fixture.people.consoleLink().orElseThrow().token(), "desk").session();
    fixture.account(
        administrator,
        new NewAccount("yunus@harbour.example", Set.of(Role.ANALYST), Tlp.RED, Language.EN));
    int before = fixture.people.accounts(administrator).size();
    ProviderVisit browser = new ProviderVisit();
    AgencyQuestion question = agency.beginSignIn(NODE, "here");
    AgencyAnswer answer = browser.signIn(question.address(), "yunus", YUNUS);
    assertFault(
        PeopleFault.AGENCY_UNLINKED, () -> agency.finishSignIn(answer, question.browser(), "here"));
    assertThat(fixture.people.accounts(administrator)).hasSize(before);
    assertThat(fixture.lastLeaf().entry().clear())
        .containsEntry("outcome", "refused")
        .containsEntry("by", "agency");
  }

  @Test
  void anAnswerIsTakenOnceAndOnlyFromTheBrowserThatLeft() throws Exception {
    ProviderVisit browser = new ProviderVisit();
    link(browser, analyst, "amal", AMAL);
    AgencyQuestion question = agency.beginSignIn(NODE, "here");
    AgencyAnswer answer = browser.again(question.address());
    assertFault(PeopleFault.AGENCY_REFUSED, () -> agency.finishSignIn(answer, "another", "here"));
    assertFault(
        PeopleFault.AGENCY_REFUSED, () -> agency.finishSignIn(answer, question.browser(), "here"));
  }

  @Test
  void aStateNobodyAskedForIsRefused() throws Exception {
    ProviderVisit browser = new ProviderVisit();
    link(browser, analyst, "amal", AMAL);
    AgencyQuestion question = agency.beginSignIn(NODE, "here");
    AgencyAnswer answer = browser.again(question.address());
    AgencyAnswer forged = new AgencyAnswer("invented", answer.code(), answer.issuer());
    assertFault(
        PeopleFault.AGENCY_REFUSED, () -> agency.finishSignIn(forged, question.browser(), "here"));
  }

  @Test
  void anAnswerOfAnotherIssuerIsRefused() throws Exception {
    ProviderVisit browser = new ProviderVisit();
    link(browser, analyst, "amal", AMAL);
    for (String issuer : new String[] {"https://elsewhere.example/realms/harbour", null}) {
      AgencyQuestion question = agency.beginSignIn(NODE, "here");
      AgencyAnswer answer = browser.again(question.address());
      AgencyAnswer mixed = new AgencyAnswer(answer.state(), answer.code(), issuer);
      assertFault(
          PeopleFault.AGENCY_REFUSED, () -> agency.finishSignIn(mixed, question.browser(), "here"));
    }
  }

  @Test
  void aCodeOfAnotherSignInIsRefused() throws Exception {
    ProviderVisit mine = new ProviderVisit();
    ProviderVisit theirs = new ProviderVisit();
    link(mine, analyst, "amal", AMAL);
    AgencyQuestion own = agency.beginSignIn(NODE, "here");
    AgencyQuestion foreign = agency.beginSignIn(NODE, "there");
    AgencyAnswer stolen = theirs.signIn(foreign.address(), "yunus", YUNUS);
    AgencyAnswer answer = mine.again(own.address());
    AgencyAnswer swapped = new AgencyAnswer(answer.state(), stolen.code(), answer.issuer());
    assertFault(
        PeopleFault.AGENCY_REFUSED, () -> agency.finishSignIn(swapped, own.browser(), "here"));
  }

  @Test
  void aQuestionToSignInLinksNothingAndTheOtherWayRound() throws Exception {
    ProviderVisit browser = new ProviderVisit();
    AgencyQuestion signIn = agency.beginSignIn(NODE, "here");
    AgencyAnswer answer = browser.signIn(signIn.address(), "amal", AMAL);
    assertFault(
        PeopleFault.AGENCY_REFUSED, () -> agency.finishLink(analyst, answer, signIn.browser()));
    AgencyQuestion linking = agency.beginLink(analyst, NODE);
    AgencyAnswer other = browser.again(linking.address());
    assertFault(
        PeopleFault.AGENCY_REFUSED, () -> agency.finishSignIn(other, linking.browser(), "here"));
    Session colleague = fixture.analyst();
    AgencyQuestion again = agency.beginLink(analyst, NODE);
    AgencyAnswer third = browser.again(again.address());
    assertFault(
        PeopleFault.AGENCY_REFUSED, () -> agency.finishLink(colleague, third, again.browser()));
  }

  @Test
  void oneIdentityOpensOneAccount() throws Exception {
    ProviderVisit browser = new ProviderVisit();
    link(browser, analyst, "amal", AMAL);
    Session colleague = fixture.analyst();
    AgencyQuestion question = agency.beginLink(colleague, NODE);
    AgencyAnswer answer = browser.again(question.address());
    assertFault(
        PeopleFault.IDENTITY_TAKEN, () -> agency.finishLink(colleague, answer, question.browser()));
    String id = agency.list(analyst).getFirst().id();
    assertFault(PeopleFault.METHOD_UNKNOWN, () -> agency.unlink(colleague, id));
    assertFault(PeopleFault.LAST_METHOD, () -> agency.unlink(analyst, id));
  }

  private AgencyIdentity link(ProviderVisit browser, Session by, String user, String password)
      throws Exception {
    AgencyQuestion question = agency.beginLink(by, NODE);
    AgencyAnswer answer = browser.signIn(question.address(), user, password);
    return agency.finishLink(by, answer, question.browser());
  }
}
