package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.jisr.law.Language;
import org.jisr.law.Role;
import org.jisr.log.LeafKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SessionTest {
  private PeopleFixture fixture;
  private SignedIn signedIn;

  @BeforeEach
  void signIn() throws IOException {
    fixture = new PeopleFixture();
    signedIn = fixture.signedIn(fixture.firstLink());
  }

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  @Test
  void aCookieFindsItsSessionAlsoAfterARestart() {
    assertThat(found()).isTrue();
    Session again = fixture.open().session(signedIn.cookieToken()).orElseThrow();
    assertThat(again.id()).isEqualTo(signedIn.session().id());
    assertThat(again.csrf()).isEqualTo(signedIn.session().csrf());
    assertThat(fixture.people.session("another")).isEmpty();
    assertThat(fixture.people.session("")).isEmpty();
  }

  @Test
  void aSessionEndsAfterEightIdleHours() {
    fixture.pass(Duration.ofHours(8).minusSeconds(1));
    assertThat(found()).isTrue();
    fixture.pass(Duration.ofHours(8));
    assertThat(found()).isFalse();
  }

  @Test
  void idleTimeCountsAlsoAcrossARestart() {
    fixture.pass(Duration.ofHours(5));
    assertThat(found()).isTrue();
    fixture.open();
    fixture.pass(Duration.ofHours(7));
    assertThat(found()).isTrue();
    fixture.open();
    fixture.pass(Duration.ofHours(8));
    assertThat(found()).isFalse();
  }

  @Test
  void aSessionEndsAfterSixteenHoursOfWork() {
    for (int hour = 1; hour < 16; hour++) {
      fixture.pass(Duration.ofHours(1));
      assertThat(found()).isTrue();
    }
    fixture.pass(Duration.ofHours(1));
    assertThat(found()).isFalse();
  }

  @Test
  void anEndedSessionDoesNotComeBackWhenTheClockIsPutBack() {
    fixture.pass(Duration.ofHours(9));
    assertThat(found()).isFalse();
    fixture.pass(Duration.ofHours(-9));
    assertThat(found()).isFalse();
    assertThat(fixture.open().session(signedIn.cookieToken())).isEmpty();
  }

  @Test
  void aClockPutBackKeepsTheSessionButNotLongerThanADaysWork() {
    fixture.pass(Duration.ofDays(-30));
    assertThat(found()).isTrue();
    for (int hour = 1; hour < 16; hour++) {
      fixture.pass(Duration.ofHours(1));
      assertThat(found()).isTrue();
    }
    fixture.pass(Duration.ofHours(1));
    assertThat(found()).isFalse();
  }

  @Test
  void signingOutEndsTheSessionOnce() {
    assertThat(found()).isTrue();
    fixture.people.signOut(signedIn.session());
    fixture.people.signOut(signedIn.session());
    assertThat(found()).isFalse();
    assertThat(fixture.open().session(signedIn.cookieToken())).isEmpty();
    assertThat(fixture.leaves(LeafKind.SIGN_OUT)).hasSize(1);
  }

  @Test
  void theCsrfValueBelongsToOneSession() {
    SignInLink link = fixture.ownLink(signedIn.session());
    Session other = fixture.signedIn(link).session();
    assertThat(signedIn.session().csrfMatches(signedIn.session().csrf())).isTrue();
    assertThat(signedIn.session().csrfMatches(other.csrf())).isFalse();
    assertThat(signedIn.session().csrfMatches("")).isFalse();
  }

  @Test
  void settingsShowInTheSessionAtOnce() {
    assertThat(found()).isTrue();
    fixture.people.settings(signedIn.session(), Language.AR, Digits.ARABIC);
    Account account = fixture.people.session(signedIn.cookieToken()).orElseThrow().account();
    assertThat(account.language()).isEqualTo(Language.AR);
    assertThat(account.digits()).isEqualTo(Digits.ARABIC);
  }

  @Test
  void theOperatorWorksWithContentAndAdministersNothing() {
    String secret = Secret.next();
    assertThat(fixture.people.operator(secret)).isEmpty();
    fixture.people.acceptOperator(Secret.hash(secret));
    long size = fixture.log.size();
    Session operator = fixture.people.operator(secret).orElseThrow();
    assertThat(fixture.people.operator(secret)).contains(operator);
    assertThat(fixture.people.operator("guess")).isEmpty();
    assertThat(fixture.log.size()).isEqualTo(size + 1);
    assertThat(operator.account().roles()).allMatch(Role::readsContent);
    assertThat(operator.viewer().account()).isEqualTo("operator");
    assertThat(fixture.people.session(secret)).isEmpty();
    fixture.people.signOut(operator);
    assertThat(fixture.people.operator(secret)).isPresent();
  }

  private boolean found() {
    return fixture.people.session(signedIn.cookieToken()).isPresent();
  }
}
