package org.jisr.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jisr.law.Role;
import org.jisr.log.LeafKind;
import org.jisr.log.LogException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class SignInTest {
  private PeopleFixture fixture;

  @BeforeEach
  void open() throws IOException {
    fixture = new PeopleFixture();
  }

  @AfterEach
  void close() throws IOException {
    fixture.close();
  }

  @Test
  void theFirstAdministratorSeesNoContent() {
    Session session = fixture.firstAdministrator();
    assertThat(session.account().roles()).containsExactly(Role.ADMINISTRATOR);
    assertThat(session.account().clearance()).isEqualTo(org.jisr.stix.Tlp.CLEAR);
    assertThat(session.viewer().party()).isEqualTo(PeopleFixture.PARTY);
    assertThat(fixture.people.firstLinks().administrator()).isNull();
  }

  @Test
  void aFirstLinkThatNobodyReadIsReplacedByTheNext() {
    SignInLink lost = fixture.firstLink();
    SignInLink next = fixture.firstLinkAfterRestart();
    assertThat(next.account()).isEqualTo(lost.account());
    assertRefused(() -> fixture.signedIn(lost));
    assertThat(fixture.signedIn(next).session().account().id()).isEqualTo(next.account());
  }

  @Test
  void whoeverHasTheMachineGetsALinkForAnAdministratorAndTheLogSaysSo() {
    assertThat(fixture.people.consoleLink()).isEmpty();
    Session session = fixture.firstAdministrator();
    SignInLink link = fixture.people.consoleLink().orElseThrow();
    assertThat(link.account()).isEqualTo(session.account().id());
    assertThat(fixture.lastLeaf().values()).containsEntry("by", "machine");
    assertThat(fixture.signedIn(link).session().id()).isNotEqualTo(session.id());
  }

  @Test
  void aLinkWorksOnce() {
    SignInLink link = fixture.firstLink();
    fixture.signedIn(link);
    assertRefused(() -> fixture.signedIn(link));
    assertRefused(() -> fixture.people.signIn("", "198.51.100.8"));
    assertRefused(() -> fixture.people.signIn("x".repeat(100_000), "198.51.100.8"));
  }

  @Test
  void ofManyWhoUseALinkAtOnceOneGetsIn() throws Exception {
    SignInLink link = fixture.firstLink();
    List<Future<Boolean>> attempts = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      for (int i = 0; i < 16; i++) {
        String from = "198.51.100." + i;
        attempts.add(threads.submit((Callable<Boolean>) () -> succeeds(link, from)));
      }
    }
    int succeeded = 0;
    for (Future<Boolean> attempt : attempts) {
      succeeded += attempt.get() ? 1 : 0;
    }
    assertThat(succeeded).isEqualTo(1);
    assertThat(fixture.leaves(LeafKind.SIGN_IN))
        .filteredOn(leaf -> "granted".equals(leaf.clear().get("outcome")))
        .hasSize(1);
  }

  @Test
  void aLinkExpiresAfterADayAndAClockPutBackDoesNotReviveIt() {
    SignInLink link = fixture.firstLink();
    fixture.pass(Duration.ofHours(24));
    assertRefused(() -> fixture.signedIn(link));
    fixture.pass(Duration.ofHours(-20));
    assertRefused(() -> fixture.signedIn(link));
  }

  @Test
  void aLinkWorksUntilTheLastMomentOfTheDay() {
    SignInLink link = fixture.firstLink();
    fixture.pass(Duration.ofHours(24).minusMillis(1));
    assertThat(fixture.signedIn(link).session()).isNotNull();
  }

  @Test
  void guessingIsSlowedDownPerPlaceAndLeavesALeaf() {
    SignInLink link = fixture.firstLink();
    for (int i = 0; i < 10; i++) {
      assertRefused(() -> fixture.people.signIn("guess", "203.0.113.5"));
    }
    assertThat(fixture.lastLeaf().entry().clear()).containsEntry("outcome", "blocked");
    assertThat(fixture.lastLeaf().values()).containsEntry("from", "203.0.113.5");
    long size = fixture.log.size();
    assertFault(
        () -> fixture.people.signIn(link.token(), "203.0.113.5"), PeopleFault.TOO_MANY_ATTEMPTS);
    assertThat(fixture.log.size()).isEqualTo(size);
    fixture.pass(Duration.ofMinutes(1));
    assertThat(fixture.people.signIn(link.token(), "203.0.113.5").session()).isNotNull();
  }

  @Test
  void otherPlacesAreNotSlowedDown() {
    SignInLink link = fixture.firstLink();
    for (int i = 0; i < 10; i++) {
      assertRefused(() -> fixture.people.signIn("guess", "203.0.113.5"));
    }
    assertThat(fixture.people.signIn(link.token(), "203.0.113.6").session()).isNotNull();
  }

  @Test
  void withoutTheLogNobodyGetsInAndTheLinkIsNotLost() {
    SignInLink link = fixture.firstLink();
    fixture.log.close();
    assertThatThrownBy(() -> fixture.signedIn(link)).isInstanceOf(LogException.class);
    fixture.reopenLog();
    assertThat(fixture.signedIn(link).session().account().id()).isEqualTo(link.account());
  }

  @Test
  void theDatabaseHoldsNoSecretThatWouldLetAnyoneIn() throws Exception {
    SignInLink link = fixture.firstLink();
    SignedIn signedIn = fixture.signedIn(link);
    SignInLink unused = fixture.ownLink(signedIn.session());
    try (var connection = fixture.database.dataSource().getConnection();
        var rows =
            connection
                .createStatement()
                .executeQuery(
                    "SELECT (SELECT string_agg(s::text, ' ') FROM people.session s)"
                        + " || (SELECT string_agg(l::text, ' ') FROM people.sign_in_link l)")) {
      rows.next();
      assertThat(rows.getString(1)).doesNotContain(signedIn.cookieToken(), unused.token());
    }
    assertThat(link.toString() + signedIn).doesNotContain(link.token(), signedIn.cookieToken());
  }

  @Test
  void everySignInAndSignOutIsALeafThatNamesNobodyInTheClear() {
    SignedIn signedIn = fixture.signedIn(fixture.firstLink());
    String account = signedIn.session().account().id();
    assertThat(fixture.lastLeaf().entry().kind()).contains(LeafKind.SIGN_IN);
    assertThat(fixture.lastLeaf().values())
        .containsEntry("account", account)
        .containsEntry("session", signedIn.session().id());
    fixture.people.signOut(signedIn.session());
    assertThat(fixture.lastLeaf().entry().kind()).contains(LeafKind.SIGN_OUT);
    for (long i = 0; i < fixture.log.size(); i++) {
      String entry = new String(fixture.log.prove(i).entry(), StandardCharsets.UTF_8);
      assertThat(entry).doesNotContain(account, "Administrator", "198.51.100.7");
    }
  }

  @Test
  void aDatabaseThatIsGoneIsSaidSo() {
    SignInLink link = fixture.firstLink();
    fixture.database.dataSource().close();
    assertFault(() -> fixture.signedIn(link), PeopleFault.STORE_UNAVAILABLE);
    assertFault(() -> fixture.people.session("any"), PeopleFault.STORE_UNAVAILABLE);
  }

  private boolean succeeds(SignInLink link, String from) {
    try {
      return fixture.people.signIn(link.token(), from).session() != null;
    } catch (PeopleException e) {
      return false;
    }
  }

  private static void assertRefused(ThrowingCallable call) {
    assertFault(call, PeopleFault.TOKEN_REFUSED);
  }

  private static void assertFault(ThrowingCallable call, PeopleFault fault) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(PeopleException.class, e -> assertThat(e.fault()).isEqualTo(fault));
  }
}
