package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jisr.people.Faults.assertFault;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import org.jisr.fixtures.SoftAuthenticator;
import org.jisr.law.Role;
import org.jisr.stix.Tlp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People see their own sessions and end them; changes of rights end them all. */
final class OwnSessionTest {
  private PeopleFixture fixture;
  private People people;
  private Session analyst;
  private SoftAuthenticator key;

  @BeforeEach
  void start() throws IOException {
    fixture = new PeopleFixture();
    people = fixture.people;
    analyst = fixture.analyst();
    key = fixture.registeredKey(analyst);
  }

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  @Test
  void eachSignInHasASessionOfItsOwn() {
    SignedIn first = fixture.signedInBy(key);
    SignedIn second = fixture.signedInBy(key);
    assertThat(first.cookieToken()).isNotEqualTo(second.cookieToken());
    assertThat(people.sessions(second.session()))
        .hasSize(3)
        .filteredOn(OwnSession::here)
        .extracting(OwnSession::id)
        .containsExactly(second.session().id());
    assertThat(people.sessions(second.session()))
        .extracting(OwnSession::method)
        .containsOnly(SignInMethod.LINK, SignInMethod.PASSKEY);
  }

  @Test
  void onesOwnAreEndedAndNobodyElses() {
    SignedIn lost = fixture.signedInBy(key);
    Session other = fixture.analyst();
    String id = lost.session().id();
    assertFault(PeopleFault.SESSION_UNKNOWN, () -> people.endSession(other, id));
    assertThat(people.session(lost.cookieToken())).isPresent();
    people.endSession(analyst, id);
    assertThat(people.session(lost.cookieToken())).isEmpty();
    assertFault(PeopleFault.SESSION_UNKNOWN, () -> people.endSession(analyst, "nonsense"));
  }

  @Test
  void everywhereButHere() {
    SignedIn lost = fixture.signedInBy(key);
    SignedIn kept = fixture.signedInBy(key);
    assertThat(people.endOtherSessions(kept.session())).isEqualTo(2);
    assertThat(people.session(lost.cookieToken())).isEmpty();
    assertThat(people.session(kept.cookieToken())).isPresent();
  }

  @Test
  void aChangeOfRightsEndsAllSessionsAtOnce() {
    SignedIn before = fixture.signedInBy(key);
    assertThat(people.session(before.cookieToken())).isPresent();
    Session administrator =
        people.signIn(people.consoleLink().orElseThrow().token(), "desk").session();
    fixture.change(
        administrator, analyst.account().id(), Set.of(Role.LIAISON), Tlp.GREEN, new TreeSet<>());
    assertThat(people.session(before.cookieToken())).isEmpty();
    assertThat(fixture.signedInBy(key).session().account().has(Role.LIAISON)).isTrue();
  }

  @Test
  void removingAKeyEndsTheSessionsBegunElsewhere() {
    fixture.registeredKey(analyst);
    SignedIn elsewhere = fixture.signedInBy(key);
    people.passkeys().remove(analyst, people.passkeys().list(analyst).getFirst().id());
    assertThat(people.session(elsewhere.cookieToken())).isEmpty();
  }
}
